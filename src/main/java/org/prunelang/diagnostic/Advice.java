package org.prunelang.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The last line of a diagnostic: which commands say more. It names only commands that exist.
 *
 * @param commands the commands this program has
 * @param recipe the recipe on the command line, if there is one
 */
public record Advice(Set<String> commands, Optional<String> recipe) {
    public static final Advice NONE = new Advice(Set.of(), Optional.empty());

    public Advice {
        commands = Set.copyOf(commands);
    }

    /** The advice for one diagnostic; empty if no command helps. */
    Optional<String> about(Diagnostic diagnostic) {
        List<String> parts = new ArrayList<>();
        if (commands.contains("explain")) {
            parts.add("explain: prune explain " + diagnostic.code());
        }
        if (commands.contains("plan") && recipe.isPresent() && isAboutLayers(diagnostic.code())) {
            parts.add("list layers: prune plan " + recipe.get() + " --layers");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("        ", parts));
    }

    private static boolean isAboutLayers(Code code) {
        return switch (code) {
            case P0401, P0402, P0403, P0404, P0406, P0407 -> true;
            default -> false;
        };
    }
}
