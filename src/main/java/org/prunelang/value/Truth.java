package org.prunelang.value;

/** What is known of a claim before the run. */
public enum Truth {
    HOLDS,
    FAILS,
    NEEDS_A_RUN;

    public static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    public Truth not() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case NEEDS_A_RUN -> NEEDS_A_RUN;
        };
    }

    public Truth and(Truth other) {
        if (this == FAILS || other == FAILS) {
            return FAILS;
        }
        return this == HOLDS ? other : this;
    }

    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}
