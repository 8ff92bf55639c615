package org.prunelang.plan;

/** What {@code prune} does to the filters that go. */
public enum Mode {
    /** Removed from the structure. */
    CUT,
    /** Zeroed once; they may grow back. */
    SOFT,
    /** Zeroed and held at zero. */
    FIRM
}
