package org.prunelang.rule;

import java.util.Locale;

/** Whether an amount says what stays or what goes. */
public enum Verb {
    KEEP,
    REMOVE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
