package org.prunelang.plan.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.prunelang.plan.Action;
import org.prunelang.plan.Plan;
import tools.jackson.databind.node.ObjectNode;

/**
 * The key of an action: SHA-256 of everything its result depends on. Equal keys, equal results.
 *
 * @param seed of the run
 * @param engine the engine's version, which only counts for verbs that compute with it
 */
public record Keys(long seed, String engine) {

    /** The key of an action whose inputs are known by their content. */
    public String of(Action action, Inputs inputs) {
        ObjectNode node = Writing.object();
        node.put("format", Plan.FORMAT);
        node.put("verb", ActionForm.verb(action));
        node.put("revision", revision(action));
        node.put("seed", seed);
        if (computes(action)) {
            node.put("engine", engine);
        }
        node.put("canonical", Canonical.text(action, inputs));
        return sha256(Canonical.text(node));
    }

    /**
     * Raised when a verb's meaning changes; without it old results would hide the correction of a
     * mistake.
     */
    private static int revision(Action action) {
        return switch (action) {
            case Action.Fresh _,
                    Action.Load _,
                    Action.Redraw _,
                    Action.Rescale _,
                    Action.Recalibrate _,
                    Action.Train _,
                    Action.Prune _,
                    Action.Resize _,
                    Action.Shrink _,
                    Action.Measure _ ->
                    1;
        };
    }

    private static boolean computes(Action action) {
        return switch (action) {
            case Action.Recalibrate _,
                    Action.Train _,
                    Action.Prune _,
                    Action.Resize _,
                    Action.Measure _ ->
                    true;
            case Action.Fresh _,
                    Action.Load _,
                    Action.Redraw _,
                    Action.Rescale _,
                    Action.Shrink _ ->
                    false;
        };
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
