package org.prunelang.check;

/** Where a step stands, which decides what it may be. */
enum Place {
    PLAN("a plan"),
    TEST("a test"),
    /** The top of a train body. */
    TRAIN("the body of a `train`"),
    AFTER("an `after each` or `every` hook"),
    BATCH("an `each batch` hook"),
    ROUND("a round of `repeat`"),
    PASS("a pass of `for`"),
    PROBE("a probe of `largest`"),
    SCORE("a score");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether an action may stand here without a name: it acts on the learner. */
    boolean isInTraining() {
        return this == TRAIN || this == AFTER;
    }

    /** Whether what stands here ends in one {@code return}. */
    boolean returns() {
        return switch (this) {
            case ROUND, PASS, PROBE, SCORE -> true;
            case PLAN, TEST, TRAIN, AFTER, BATCH -> false;
        };
    }
}
