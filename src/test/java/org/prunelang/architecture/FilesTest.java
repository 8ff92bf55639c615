package org.prunelang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A file holds one idea: short, named after what it is, and free of machinery that hides. */
class FilesTest {
    private static final int MOST_LINES = 500;
    private static final Pattern NAMES_THAT_SAY_NOTHING =
            Pattern.compile("(?i)(utils?|helpers?|manager|impl|common|misc)(\\.java)?");

    @Test
    void noFileIsLongerThanItsReaderIsPatient() {
        assertThat(
                        JavaFiles.all().stream()
                                .filter(file -> JavaFiles.read(file).lines().count() > MOST_LINES)
                                .map(JavaFiles::shown))
                .isEmpty();
    }

    @Test
    void noNameSaysNothing() {
        assertThat(JavaFiles.all().stream().filter(FilesTest::saysNothing).map(JavaFiles::shown))
                .isEmpty();
    }

    private static boolean saysNothing(Path file) {
        List<String> words = Arrays.asList(JavaFiles.shown(file).split("[/\\\\]|(?=[A-Z])"));
        return words.stream().anyMatch(word -> NAMES_THAT_SAY_NOTHING.matcher(word).matches());
    }
}
