package org.prunelang.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java files of this project that people write. */
final class JavaFiles {
    private static final Path HOME = Path.of(System.getProperty("prune.home", "."));

    private JavaFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.walk(HOME.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String shown(Path file) {
        return HOME.relativize(file).toString();
    }
}
