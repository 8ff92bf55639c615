package org.prunelang.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.source.Source;

/**
 * The modules that come with the program. The system property {@code prune.stdlib} names a folder
 * to read them from instead of the program itself.
 */
final class Library {
    /** The modules there are, for "did you mean". */
    static final List<String> MODULES =
            List.of(
                    "models",
                    "data",
                    "criteria",
                    "transforms",
                    "rules",
                    "train",
                    "search",
                    "report",
                    "layers",
                    "tensors");

    private static final String FOLDER = "/org/prunelang/stdlib/";

    private Library() {}

    /** The text of a module of the library, if there is one. */
    static Optional<Source> module(String name) {
        return text(name + ".prune")
                .map(text -> Source.standardLibrary("std/" + name + ".prune", text));
    }

    private static Optional<String> text(String file) {
        String folder = System.getProperty("prune.stdlib");
        try {
            return folder == null ? ofProgram(file) : ofFolder(Path.of(folder, file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> ofFolder(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private static Optional<String> ofProgram(String file) throws IOException {
        try (InputStream text = Library.class.getResourceAsStream(FOLDER + file)) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<String> paths() {
        List<String> paths = new ArrayList<>();
        MODULES.forEach(module -> paths.add("std." + module));
        return paths;
    }
}
