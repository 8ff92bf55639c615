package org.prunelang.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.evaluate.Settings;
import org.prunelang.source.Source;

/** Recipes as large, as deep and as broken as they come: an answer, and never an exception. */
class LimitsTest {
    private static Session session(String text) {
        return Session.open(
                Source.file("large.prune", Path.of("large.prune"), text), Settings.NONE);
    }

    private static List<Diagnostic> errors(String text) {
        return session(text).diagnostics().stream().filter(Diagnostic::isError).toList();
    }

    @Test
    void twentyThousandLines() {
        String lines =
                IntStream.range(0, 20_000)
                        .mapToObj(
                                i -> "let x" + i + " = " + (i == 0 ? "1" : "x" + (i - 1) + " + 1"))
                        .collect(Collectors.joining("\n"));
        assertThat(errors(lines + "\ntest \"end\" { expect x19999 == 20_000 }\n")).isEmpty();
    }

    @Test
    void nestedToTheLimit() {
        String deep = "(".repeat(200) + "1" + ")".repeat(200);
        assertThat(errors("let x = " + deep + "\nlet y = x + 1\n")).isEmpty();
        String deeper = "(".repeat(2_000) + "1" + ")".repeat(2_000);
        assertThat(errors("let x = " + deeper + "\n"))
                .extracting(Diagnostic::code)
                .containsExactly(Code.P0008);
    }

    @Test
    void aSumOfThirtyThousandTerms() {
        String sum =
                IntStream.range(0, 30_000).mapToObj(i -> "1").collect(Collectors.joining(" + "));
        assertThat(errors("let x = " + sum + "\n")).isEmpty();
    }

    @Test
    void aNetworkOfTwentyThousandLayers() {
        String text =
                """
                model deep {
                    input image(3, 8x8)
                    for i in 0..<10_000 {
                        "conv\\(i)": conv(4, 3x3)
                        "relu\\(i)": relu
                    }
                    mean_pool
                }
                """;
        assertThat(errors(text)).isEmpty();
    }

    @Test
    void fiveMistakesGiveFiveDiagnostics() {
        String text =
                """
                use std.models { resnet_cifar }
                use std.criteria { l2 }
                model net = resnet_cifar(dpth: 20)
                param share: fraction = 0.4
                let kept = shre + 10%
                let all = 40% + 3 epochs
                rules inner {
                    remove 40% of filters in each conv by l2
                }
                plan {
                    slim = prune net using iner
                    report slim
                }
                """;
        assertThat(errors(text)).hasSize(5);
    }
}
