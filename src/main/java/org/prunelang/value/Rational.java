package org.prunelang.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms with a positive denominator. All scalars of recipes, plans and
 * keys are of this kind, so {@code 160 * (1 - 0.9)} is 16 and no platform disagrees. A result that
 * needs more than 256 bits in numerator and denominator is rounded to the nearest double.
 */
public record Rational(BigInteger numerator, BigInteger denominator)
        implements Comparable<Rational> {
    private static final int MOST_BITS = 256;

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        BigInteger common = numerator.gcd(denominator);
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Rational of(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() >= 0
                ? new Rational(unscaled, BigInteger.TEN.pow(decimal.scale()))
                : new Rational(
                        unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE);
    }

    /** The exact value of a finite double. */
    public static Rational of(double measured) {
        return of(new BigDecimal(measured));
    }

    /** Reads {@code "2/5"} or {@code "7"}, the form {@link #toString} writes. */
    public static Rational parse(String text) {
        int bar = text.indexOf('/');
        return bar < 0
                ? new Rational(new BigInteger(text), BigInteger.ONE)
                : new Rational(
                        new BigInteger(text.substring(0, bar)),
                        new BigInteger(text.substring(bar + 1)));
    }

    public Rational plus(Rational other) {
        return bounded(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return bounded(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Rational times(long factor) {
        return times(of(factor));
    }

    /** The exact quotient; {@code other} must not be zero. */
    public Rational over(Rational other) {
        return bounded(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /** This to a whole power; a negative power needs a value that is not zero. */
    public Rational power(int exponent) {
        Rational base = exponent < 0 ? ONE.over(this) : this;
        int size = Math.abs(exponent);
        return bounded(base.numerator.pow(size), base.denominator.pow(size));
    }

    /** The greatest whole number that is not above this. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    public BigInteger ceil() {
        return negate().floor().negate();
    }

    /** The nearest whole number, half up: 2.5 is 3 and -2.5 is -2. */
    public BigInteger nearest() {
        return plus(of(1, 2)).floor();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    public int signum() {
        return numerator.signum();
    }

    public double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** Rounded half up to a number of decimals. */
    public BigDecimal toDecimal(int decimals) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Rational other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    /** Lowest terms: {@code 2/5}, {@code 7}. */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }

    private static Rational bounded(BigInteger numerator, BigInteger denominator) {
        Rational exact = new Rational(numerator, denominator);
        boolean small =
                exact.numerator.bitLength() <= MOST_BITS
                        && exact.denominator.bitLength() <= MOST_BITS;
        if (small || exact.isWhole()) {
            return exact;
        }
        double rounded = exact.toDouble();
        return Double.isFinite(rounded) ? of(rounded) : exact;
    }
}
