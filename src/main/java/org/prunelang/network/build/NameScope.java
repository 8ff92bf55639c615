package org.prunelang.network.build;

import java.util.HashMap;
import java.util.Map;

/**
 * Hands out the names of one scope of a declared network: labels joined by dots, and {@code
 * relu_1}, {@code relu_2} for layers without a label.
 */
public final class NameScope {
    private final String prefix;
    private final Map<String, Integer> used = new HashMap<>();

    private NameScope(String prefix) {
        this.prefix = prefix;
    }

    public static NameScope root() {
        return new NameScope("");
    }

    /** The scope that a label opens inside this one. */
    public NameScope inside(String label) {
        return new NameScope(labelled(label));
    }

    /** The full name of a label here. */
    public String labelled(String label) {
        return prefix.isEmpty() ? label : prefix + "." + label;
    }

    /** A name for something without a label, by its word: {@code relu_1}, {@code branch_2}. */
    public String unlabelled(String word) {
        return labelled(word + "_" + used.merge(word, 1, Integer::sum));
    }

    /** The name of the scope itself; empty at the root. */
    public String prefix() {
        return prefix;
    }
}
