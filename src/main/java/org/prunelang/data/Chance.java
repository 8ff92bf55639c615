package org.prunelang.data;

import org.prunelang.reference.Draws;

/**
 * Random choices that depend on numbers alone: what is drawn for an image in an epoch is the same
 * on every machine, whatever was drawn before it and by however many threads.
 */
public final class Chance {
    private final Draws draws;

    private Chance(long seed) {
        draws = new Draws(seed);
    }

    /** The choices of a seed and the numbers below it: epoch, image. */
    public static Chance of(long seed, long... path) {
        return new Chance(seed(seed, path));
    }

    /** A seed of its own for what the numbers say, of a common seed. */
    public static long seed(long seed, long... path) {
        long mixed = seed;
        for (long part : path) {
            mixed = new Draws(new Draws(mixed).bits() ^ part).bits();
        }
        return mixed;
    }

    /** A whole number in {@code 0..<bound}, each equally likely. */
    public int below(int bound) {
        long least = Long.remainderUnsigned(-bound, bound);
        long bits = draws.bits();
        while (Long.compareUnsigned(bits, least) < 0) {
            bits = draws.bits();
        }
        return (int) Long.remainderUnsigned(bits, bound);
    }

    /** Uniform in {@code from..<to}. */
    public double between(double from, double to) {
        return from + (to - from) * draws.uniform();
    }

    /**
     * Nearly standard normal, and cheap: the number of ones among 64 random bits, which has mean 32
     * and deviation 4.
     */
    public double grain() {
        return (Long.bitCount(draws.bits()) - 32) / 4.0;
    }

    public boolean heads() {
        return draws.bits() < 0;
    }

    /** Puts the numbers in an order drawn from all (Fisher and Yates 1938; Durstenfeld 1964). */
    public void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int held = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = held;
        }
    }
}
