package org.prunelang.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The samples of the language's own description, where it lies beside the project. */
public final class DesignSamples {
    private static final Pattern BLOCK =
            Pattern.compile("^```(prune|repl)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(?m)^(?=## file )");

    private DesignSamples() {}

    public record Sample(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Path folder() {
        String home = System.getProperty("prune.home", ".");
        return Path.of(home)
                .resolve(System.getProperty("prune.design", "../shared/design"))
                .normalize();
    }

    public static boolean present() {
        return Files.isDirectory(folder());
    }

    public static List<Sample> recipes() {
        List<Sample> samples = new ArrayList<>();
        for (String block : blocks("prune")) {
            String[] files = FILE.split(block);
            for (String file : files) {
                String title = file.lines().findFirst().orElse("");
                samples.add(new Sample(samples.size() + " " + title, file));
            }
        }
        return samples;
    }

    /** What is typed in sessions, continuation lines joined to their entry. */
    static List<Sample> entries() {
        List<Sample> entries = new ArrayList<>();
        for (String block : blocks("repl")) {
            for (String line : block.split("\\n(?!  \\.\\.\\.>)")) {
                if (line.startsWith("prune> ")) {
                    String entry = line.substring("prune> ".length()).replace("  ...>", "");
                    entries.add(new Sample(entry, entry));
                }
            }
        }
        return entries;
    }

    private static List<String> blocks(String language) {
        List<String> found = new ArrayList<>();
        for (String document : List.of("LANGUAGE.md", "EVALUATION.md", "SEMANTICS.md")) {
            Matcher matcher = BLOCK.matcher(read(folder().resolve(document)));
            while (matcher.find()) {
                if (matcher.group(1).equals(language)) {
                    found.add(matcher.group(2));
                }
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
