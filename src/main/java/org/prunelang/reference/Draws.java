package org.prunelang.reference;

/**
 * Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014), and
 * the transform of Box and Muller (1958) with the strict functions of the Java platform. Both
 * halves of a Box-Muller pair are used, the cosine first.
 */
public final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;
    private double waiting = Double.NaN;

    public Draws(long seed) {
        state = seed;
    }

    /** 64 random bits. */
    public long bits() {
        state += GOLDEN_GAMMA;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Uniform in [0, 1), a multiple of 2^-53. */
    public double uniform() {
        return (bits() >>> 11) * 0x1p-53;
    }

    /** Standard normal. */
    public double normal() {
        if (!Double.isNaN(waiting)) {
            double second = waiting;
            waiting = Double.NaN;
            return second;
        }
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
        double angle = 2 * Math.PI * uniform();
        waiting = radius * StrictMath.sin(angle);
        return radius * StrictMath.cos(angle);
    }
}
