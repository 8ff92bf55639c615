package org.prunelang.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Recipes with the text they must give beside them. {@code -Dprune.goldens=write} writes what they
 * give now, and that run fails all the same: nobody commits a golden that nobody has read.
 */
final class Goldens {
    static final Path HOME = Path.of(System.getProperty("prune.home", "."));

    private Goldens() {}

    static List<Path> recipes(String folder) {
        return recipesIn(HOME.resolve(Path.of("src", "test", "recipes", folder)));
    }

    static List<Path> recipesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".prune")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file beside a recipe with another ending. */
    static Path beside(Path recipe, String ending) {
        String name = recipe.getFileName().toString().replaceFirst("\\.prune$", "." + ending);
        return recipe.resolveSibling(name);
    }

    static void compare(Path golden, String actual) throws IOException {
        String written = Files.exists(golden) ? Files.readString(golden) : "";
        if (written.equals(actual)) {
            return;
        }
        if ("write".equals(System.getProperty("prune.goldens"))) {
            Files.writeString(golden, actual);
            fail(golden.getFileName() + " is rewritten: read it, then run again");
        }
        assertThat(actual).as(golden.getFileName().toString()).isEqualTo(written);
    }
}
