package org.prunelang.diagnostic;

/** How much a diagnostic matters; only errors change the exit code. */
public enum Severity {
    ERROR,
    WARNING,
    LINT,
    NOTE;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
