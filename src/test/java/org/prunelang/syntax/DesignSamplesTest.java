package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.prunelang.source.Source;

/** Every recipe and every shell entry of the language's description is understood. */
class DesignSamplesTest {
    @Test
    void everyRecipeParses() {
        assumePresent();
        List<DesignSamples.Sample> samples = DesignSamples.recipes();
        assertThat(samples).hasSizeGreaterThan(15);
        for (DesignSamples.Sample sample : samples) {
            Parsed parsed =
                    Parser.parse(Source.argument(Source.Kind.SHELL, sample.name(), sample.text()));
            assertThat(parsed.diagnostics()).as(sample.text()).isEmpty();
            assertThat(parsed.recipe().items()).as(sample.name()).isNotEmpty();
        }
    }

    private static void assumePresent() {
        Assumptions.assumeTrue(
                DesignSamples.present(),
                () -> "no samples: " + DesignSamples.folder() + " is not there");
    }
}
