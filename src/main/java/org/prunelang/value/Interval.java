package org.prunelang.value;

/** What is known of a number before the run: it lies between two bounds, both possible. */
public record Interval(Rational least, Rational most) {
    public Interval {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException(least + " > " + most);
        }
    }

    public static Interval exactly(Rational value) {
        return new Interval(value, value);
    }

    public boolean isExact() {
        return least.equals(most);
    }
}
