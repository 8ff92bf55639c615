package org.prunelang.rule;

import java.util.Locale;

/** The side of a layer that a rule takes from: what it makes, or what it reads. */
public enum Side {
    FILTERS,
    CHANNELS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
