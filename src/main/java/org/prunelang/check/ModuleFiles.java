package org.prunelang.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Source;

/** Reads the files of modules; whatever is wrong with one is an answer. */
final class ModuleFiles {
    private static final long MOST_BYTES = 16L << 20;

    /** What became of a file. */
    sealed interface Read {
        record Text(Source source) implements Read {}

        /** No such file; perhaps another beside it was meant. */
        record Missing(String file, Optional<String> near) implements Read {}

        record Unreadable(String file, String reason) implements Read {}
    }

    /** Reads a file named in a recipe, relative to that recipe. */
    Read read(String name, Source from) {
        Path path;
        String shown;
        try {
            path = folder(from).resolve(name).normalize();
            shown = shown(name, from);
        } catch (InvalidPathException invalid) {
            return new Read.Unreadable("\"" + name + "\"", "it is no path");
        }
        if (!Files.exists(path)) {
            return new Read.Missing(shown, near(name, path));
        }
        if (!Files.isRegularFile(path)) {
            return new Read.Unreadable(
                    shown, Files.isDirectory(path) ? "it is a folder" : "it is no file");
        }
        try {
            return Files.size(path) > MOST_BYTES
                    ? new Read.Unreadable(shown, "it has more than 16 MB")
                    : text(path, shown);
        } catch (IOException failure) {
            return new Read.Unreadable(shown, "the system refuses");
        }
    }

    private static Read text(Path path, String shown) throws IOException {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                            .toString();
            return new Read.Text(Source.file(shown, path, text));
        } catch (CharacterCodingException notText) {
            return new Read.Unreadable(shown, "it is no UTF-8 text");
        }
    }

    private static Path folder(Source from) {
        return from.path()
                .map(path -> path.toAbsolutePath().getParent())
                .orElseGet(() -> Path.of("").toAbsolutePath());
    }

    /** As the user would type it, who named the recipe that names it. */
    private static String shown(String name, Source from) {
        return from.kind() == Source.Kind.FILE
                ? Path.of(from.name()).resolveSibling(name).normalize().toString()
                : name;
    }

    private static Optional<String> near(String name, Path path) {
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".prune"))
                            .limit(1_000)
                            .toList();
            String last = path.getFileName().toString();
            return Spelling.nearest(last, names)
                    .map(near -> name.substring(0, name.length() - last.length()) + near);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
