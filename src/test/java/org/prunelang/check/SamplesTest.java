package org.prunelang.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Source;
import org.prunelang.syntax.DeepStack;
import org.prunelang.syntax.DesignSamples;

/** Every sample of the language's description checks without an error. */
class SamplesTest {
    @TempDir Path folder;

    @Test
    void allSamplesCheck() throws IOException {
        assumeTrue(
                DesignSamples.present(),
                "the description does not lie beside the project: -Dprune.design=FOLDER");
        for (DesignSamples.Sample sample : DesignSamples.recipes()) {
            Files.writeString(folder.resolve(file(sample)), sample.text());
        }
        for (DesignSamples.Sample sample : DesignSamples.recipes()) {
            Path path = folder.resolve(file(sample));
            Source source = Source.file(path.getFileName().toString(), path, sample.text());
            List<Diagnostic> errors =
                    DeepStack.call(() -> Checker.check(source)).diagnostics().stream()
                            .filter(Diagnostic::isError)
                            .filter(diagnostic -> !isMissingModel(diagnostic))
                            .toList();
            assertThat(errors).as(sample.name()).isEmpty();
        }
    }

    /** Models that the library does not have yet. */
    private static boolean isMissingModel(Diagnostic diagnostic) {
        return diagnostic.code() == Code.P0201
                && diagnostic.message().startsWith("std/models.prune defines no");
    }

    /** {@code ## file sfp.prune: …} names its file; the first recipe is used as fpgm.prune. */
    private static String file(DesignSamples.Sample sample) {
        String title = sample.name().substring(sample.name().indexOf(' ') + 1);
        if (title.startsWith("## file ")) {
            return title.substring("## file ".length()).split("[: ]", 2)[0];
        }
        return title.contains("FPGM (CVPR 2019)")
                ? "fpgm.prune"
                : "sample" + sample.name().split(" ", 2)[0] + ".prune";
    }
}
