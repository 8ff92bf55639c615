package org.prunelang.check;

/** When the value of an expression is known; it takes the latest time of its parts. */
enum Time {
    /** Before anything runs. */
    NOW,
    /** Once the run has measured something. */
    RUN,
    /** In every training step anew. */
    STEP;

    Time or(Time other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
