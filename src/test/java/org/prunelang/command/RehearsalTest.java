package org.prunelang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.prunelang.source.Reading;
import org.prunelang.source.Source;
import org.prunelang.syntax.Parsed;
import org.prunelang.syntax.Parser;

/** The recipes that the start-up cache is made from do what they are there for. */
class RehearsalTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("prune.home", ".")).resolve("src/start");

    @Test
    void theTourAndTheMistakesInMeaningAreWellWritten() {
        assertThat(parsed("tour.prune").diagnostics()).isEmpty();
        assertThat(parsed("meaning.prune").diagnostics()).isEmpty();
    }

    @Test
    void theMistakesInWritingAreMistakes() {
        assertThat(parsed("grammar.prune").hasErrors()).isTrue();
    }

    private static Parsed parsed(String name) {
        return switch (Reading.of(name, FOLDER.resolve(name))) {
            case Reading.Text(Source source) -> Parser.parse(source);
            case Reading.Refused refused -> throw new AssertionError(refused.why());
        };
    }
}
