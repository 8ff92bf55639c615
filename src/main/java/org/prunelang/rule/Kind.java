package org.prunelang.rule;

import java.util.Locale;

/**
 * The kinds of layer a selector may name. {@code conv} has the grouped ones and not the depthwise;
 * {@code layer} is every layer that can be pruned.
 */
public enum Kind {
    CONV,
    DEPTHWISE,
    LINEAR,
    LAYER,
    BLOCK,
    BRANCH,
    JUNCTION,
    STEM,
    HEAD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
