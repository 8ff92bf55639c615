package org.prunelang.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recipes of the methods in the language's description, where it lies beside the project. */
final class DesignRecipes {
    private static final Pattern BLOCK =
            Pattern.compile("^```prune\\n(## file .*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(?m)^(?=## file )");

    private DesignRecipes() {}

    /**
     * Writes them into one folder, since they import from each other; none if they are not here.
     */
    static List<Path> methods() {
        Path semantics =
                Goldens.HOME
                        .resolve(System.getProperty("prune.design", "../shared/design"))
                        .resolve("SEMANTICS.md");
        if (!Files.exists(semantics)) {
            System.out.println("skipped: the language's description is not at " + semantics);
            return List.of();
        }
        try {
            Path folder = Files.createTempDirectory("prune-design");
            List<Path> written = new ArrayList<>();
            Matcher blocks = BLOCK.matcher(Files.readString(semantics));
            while (blocks.find()) {
                for (String text : FILE.split(blocks.group(1))) {
                    String name = text.substring("## file ".length()).split("[: \\n]")[0];
                    written.add(Files.writeString(folder.resolve(name), text));
                    written.getLast().toFile().deleteOnExit();
                }
            }
            folder.toFile().deleteOnExit();
            return written;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
