package org.prunelang.rule.decide;

/**
 * The numbers a layer may keep: the multiples of {@code multiple} and its whole width, none below
 * {@code least}. A layer narrower than {@code least} keeps all.
 */
record Allowed(int width, int least, int multiple) {
    Allowed {
        least = Math.min(Math.max(1, least), width);
        multiple = Math.max(1, multiple);
    }

    /** Any number from one to the width. */
    static Allowed anyOf(int width) {
        return new Allowed(width, 1, 1);
    }

    /** The fewest it may keep. */
    int fewest() {
        return atLeast(least);
    }

    /** The smallest allowed number that is not below one asked for. */
    int atLeast(int asked) {
        long raised = Math.max(asked, least);
        long rounded = (raised + multiple - 1) / multiple * multiple;
        return (int) Math.min(rounded, width);
    }

    /** The largest allowed number that is not above one asked for, or the fewest. */
    int atMost(int asked) {
        if (asked >= width) {
            return width;
        }
        int rounded = asked / multiple * multiple;
        return rounded >= least ? rounded : fewest();
    }

    /** The nearest allowed number; half way, the larger. */
    int nearest(int asked) {
        int above = atLeast(asked);
        int below = atMost(asked);
        return asked - below < above - asked ? below : above;
    }

    /** The next allowed number below one that is allowed; the number itself if there is none. */
    int next(int allowed) {
        return allowed <= fewest() ? allowed : atMost(allowed - 1);
    }

    boolean isFree() {
        return least == 1 && multiple == 1;
    }
}
