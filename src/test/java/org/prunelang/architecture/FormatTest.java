package org.prunelang.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java file stands as the formatter writes it. {@code -Dprune.format=write} rewrites the
 * others, and the test still fails that once, so that nobody commits what they have not seen.
 */
class FormatTest {
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void everyFileIsFormatted() {
        assumeTrue(System.getProperty("quick") == null, "-Dquick leaves the formatter out");
        boolean write = "write".equals(System.getProperty("prune.format"));
        List<Path> others =
                JavaFiles.all().parallelStream().filter(file -> differs(file, write)).toList();
        assertThat(others.stream().map(JavaFiles::shown))
                .as(
                        write
                                ? "these files were rewritten; look at them, then run again"
                                : "not formatted: mvn -Dtest=FormatTest -Dprune.format=write test")
                .isEmpty();
    }

    private static boolean differs(Path file, boolean write) {
        String text = JavaFiles.read(file);
        try {
            String formatted = format(text);
            boolean differs = !formatted.equals(text);
            if (differs && write) {
                JavaFiles.write(file, formatted);
            }
            return differs;
        } catch (FormatterException failure) {
            throw new AssertionError(JavaFiles.shown(file) + ": " + failure.getMessage(), failure);
        }
    }

    /** Four blanks as AOSP has them, imports in one sorted block as Google has them. */
    private static String format(String text) throws FormatterException {
        String used = RemoveUnusedImports.removeUnusedImports(text);
        return FORMATTER.formatSource(ImportOrderer.reorderImports(used, Style.GOOGLE));
    }
}
