package org.prunelang.plan.form;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Labels taken out of a tree into a sparse tree of the same shape, and put back. A list's places
 * are fields named by their number there.
 */
final class Overlay {
    private Overlay() {}

    /** Removes every label from {@code tree}; they come back as the overlay. */
    static ObjectNode split(JsonNode tree) {
        ObjectNode overlay = Writing.object();
        switch (tree) {
            case ObjectNode object -> {
                for (String name : List.copyOf(object.propertyNames())) {
                    if (name.startsWith("@")) {
                        overlay.set(name, object.remove(name));
                    } else {
                        keep(overlay, name, split(object.get(name)));
                    }
                }
            }
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    keep(overlay, Integer.toString(i), split(list.get(i)));
                }
            }
            default -> {}
        }
        return overlay;
    }

    private static void keep(ObjectNode overlay, String name, ObjectNode inner) {
        if (!inner.isEmpty()) {
            overlay.set(name, inner);
        }
    }

    /** Puts the labels of {@code overlay} back. */
    static void merge(JsonNode tree, Reading overlay) {
        for (String name : overlay.node().propertyNames()) {
            Reading inner = overlay.field(name);
            if (name.startsWith("@")) {
                object(tree, overlay).set(name, inner.node());
            } else {
                merge(
                        child(tree, name).orElseThrow(() -> inner.malformed("a label of nothing")),
                        inner);
            }
        }
    }

    private static ObjectNode object(JsonNode tree, Reading overlay) {
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw overlay.malformed("a label of nothing");
    }

    private static Optional<JsonNode> child(JsonNode tree, String name) {
        if (tree.isArray() && name.matches("[0-9]{1,9}")) {
            return Optional.ofNullable(tree.get(Integer.parseInt(name)));
        }
        return Optional.ofNullable(tree.get(name));
    }
}
