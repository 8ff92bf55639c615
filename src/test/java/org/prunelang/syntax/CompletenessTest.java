package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prunelang.source.Source;

/** When a shell runs what was typed, and when it asks for more. */
class CompletenessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# a remark",
                "macs(net)",
                "let a = 1; let b = 2; a + b",
                "model net = resnet_cifar(depth: 56)",
                "skip junctions",
                "remove 40% of filters in each conv",
                "slim = prune net using inner",
                "plan {\n    slim = shrink net\n}",
                "if a then b else c"
            })
    void isAnEntry(String typed) {
        assertThat(of(typed)).isEqualTo(Completeness.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slim = prune base using",
                "prune base",
                "if a then b",
                "if a",
                "let x = (1,",
                "let x =",
                "plan {",
                "plan {\n    slim = shrink net",
                "rules r {\n    skip junctions;",
                "let a = 1; let b = ("
            })
    void isTheBeginningOfOne(String typed) {
        assertThat(of(typed)).isEqualTo(Completeness.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "keep 40%",
                "let s = \"a",
                "x = net",
                "let a = )",
                "plan }",
                "macs(net) net",
                "let = 1\nlet a = ("
            })
    void isNeither(String typed) {
        assertThat(of(typed)).isEqualTo(Completeness.WRONG);
    }

    @Test
    void theEntriesOfTheDescriptionAreComplete() {
        Assumptions.assumeTrue(
                DesignSamples.present(),
                () -> "no samples: " + DesignSamples.folder() + " is not there");
        assertThat(DesignSamples.entries()).hasSizeGreaterThan(3);
        for (DesignSamples.Sample entry : DesignSamples.entries()) {
            assertThat(of(entry.text())).as(entry.text()).isEqualTo(Completeness.COMPLETE);
        }
    }

    private static Completeness of(String typed) {
        return Completeness.of(Source.argument(Source.Kind.SHELL, "typed", typed));
    }
}
