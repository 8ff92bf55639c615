package org.prunelang.tensor;

import java.util.Locale;

/** One number made of all entries along some axes. */
public enum Reduction {
    SUM,
    MEAN,
    MAX,
    MIN,
    /** The middle entry, or the mean of the two in the middle. */
    MEDIAN,
    /** That of a sample: the sum of squares is divided by n - 1. */
    DEVIATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Element element(Element given) {
        return switch (this) {
            case SUM, MAX, MIN -> given;
            case MEAN, MEDIAN, DEVIATION -> Element.REAL;
        };
    }
}
