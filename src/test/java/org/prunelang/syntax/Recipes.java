package org.prunelang.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.prunelang.source.Source;

/** The recipes that tests read, with what they should say beside them. */
final class Recipes {
    private Recipes() {}

    /** The recipes of a folder whose names match, sorted. */
    static List<Path> in(String folder, String names) {
        Path directory = Path.of(System.getProperty("prune.home", "."), "src/test/recipes", folder);
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Source source(Path file) {
        return Source.file(file.getFileName().toString(), file, read(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What a golden file holds. With {@code -Dprune.goldens=write} a differing one is rewritten,
     * and the old text is still the one compared with, so that the run fails once.
     */
    static String golden(Path file, String actual) {
        String golden = Files.exists(file) ? read(file) : "";
        boolean write = "write".equals(System.getProperty("prune.goldens"));
        if (write && !golden.equals(actual)) {
            try {
                Files.writeString(file, actual);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return golden;
    }
}
