package org.prunelang.rule;

import java.util.Locale;

/** {@code in each SELECTOR} or {@code across SELECTOR}. */
public record Reach(Scope scope, Selector selector) {
    /** Whether every layer gives the amount by itself, or all of them together. */
    public enum Scope {
        EACH,
        ACROSS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
