package org.prunelang.rule;

import java.util.Locale;

/**
 * What an amount is a share or a number of: filters are outputs of a layer, channels its inputs.
 */
public enum Noun {
    FILTERS,
    CHANNELS,
    BLOCKS,
    BRANCHES,
    MACS,
    PARAMS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Budgets are shared out over layers by score; they name a cost and not a side. */
    public boolean isBudget() {
        return this == MACS || this == PARAMS;
    }
}
