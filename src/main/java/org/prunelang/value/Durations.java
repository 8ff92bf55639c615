package org.prunelang.value;

import java.math.BigInteger;

/** Durations in the unit that suits their size: {@code 12 ms}, {@code 1.5 s}, {@code 2 h 5 min}. */
final class Durations {
    private static final Rational MILLISECOND = Rational.of(1, 1_000);
    private static final Rational MINUTE = Rational.of(60);
    private static final BigInteger SIXTY = BigInteger.valueOf(60);

    private Durations() {}

    static String show(Rational seconds) {
        if (seconds.signum() < 0) {
            return "-" + show(seconds.negate());
        }
        if (seconds.signum() == 0) {
            return "0 s";
        }
        if (seconds.compareTo(MILLISECOND) < 0) {
            return brief(seconds.times(1_000_000)) + " us";
        }
        if (seconds.compareTo(Rational.ONE) < 0) {
            return brief(seconds.times(1_000)) + " ms";
        }
        return seconds.compareTo(MINUTE) < 0 ? brief(seconds) + " s" : longer(seconds.nearest());
    }

    private static String longer(BigInteger seconds) {
        BigInteger minutes = seconds.divide(SIXTY);
        if (minutes.compareTo(SIXTY) < 0) {
            return minutes + " min" + rest(seconds.mod(SIXTY), " s");
        }
        return minutes.divide(SIXTY) + " h" + rest(minutes.mod(SIXTY), " min");
    }

    private static String rest(BigInteger number, String unit) {
        return number.signum() == 0 ? "" : " " + number + unit;
    }

    private static String brief(Rational amount) {
        return Figures.trimmed(amount.toDecimal(2));
    }
}
