package org.prunelang.rule;

import java.util.Locale;

/** How the scores of filters that live and die together become one. */
public enum Combination {
    MEAN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
