package org.prunelang.data;

import java.math.BigInteger;
import org.prunelang.value.Rational;

/** How many of a number of images: a part of them, or so many. */
public sealed interface Share {
    record Part(Rational fraction) implements Share {}

    record Images(BigInteger number) implements Share {}

    /** The number of images out of {@code all}; a part is rounded to the nearest whole number. */
    default BigInteger of(int all) {
        return switch (this) {
            case Part(Rational fraction) -> fraction.times(all).nearest();
            case Images(BigInteger number) -> number;
        };
    }
}
