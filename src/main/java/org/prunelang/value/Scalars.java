package org.prunelang.value;

import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.prunelang.diagnostic.Code;

/**
 * Operations on single numbers. What is no rational (roots, logarithms) is a double's exact value.
 */
final class Scalars {
    private static final int MOST_BITS = 4096;

    private Scalars() {}

    static Rational amount(Value value) {
        if (value instanceof Value.Quantity(Rational amount, _)) {
            return amount;
        }
        throw new MismatchException(
                Code.P0101, "a number is wanted here, not " + TypeWords.one(value.type()));
    }

    static Value binary(Operation operation, Value left, Value right, Type type) {
        Rational a = amount(left);
        Rational b = amount(right);
        Rational result =
                switch (operation) {
                    case PLUS -> a.plus(sameScale(left, right, b));
                    case MINUS -> difference(left, right, type);
                    case TIMES, OF -> a.times(b);
                    case OVER -> a.over(divisor(b, left, operation));
                    case MODULO -> modulo(a, divisor(b, left, operation));
                    case POWER -> power(a, b);
                    default -> throw new IllegalArgumentException(operation.sign());
                };
        return quantity(result, type);
    }

    /** Points are hundredths of an accuracy. */
    private static Rational difference(Value left, Value right, Type type) {
        Rational difference = amount(left).minus(sameScale(left, right, amount(right)));
        return type == Unit.POINTS && left.type() == Unit.ACCURACY
                ? difference.times(100)
                : difference;
    }

    private static Rational sameScale(Value left, Value right, Rational amount) {
        return left.type() == Unit.ACCURACY && right.type() == Unit.POINTS
                ? amount.over(Rational.of(100))
                : amount;
    }

    static Value unary(Operation operation, Value value, Type type) {
        Rational a = amount(value);
        Rational result =
                switch (operation) {
                    case NEGATE -> a.negate();
                    case ABS -> a.abs();
                    case RELU -> a.max(Rational.ZERO);
                    case SQRT -> real(operation, a, StrictMath::sqrt);
                    case EXP -> real(operation, a, StrictMath::exp);
                    case LOG -> real(operation, a, StrictMath::log);
                    case NEAREST -> whole(a.nearest());
                    case FLOOR -> whole(a.floor());
                    case CEIL -> whole(a.ceil());
                    case NUMBER, FRACTION -> a;
                    default -> throw new IllegalArgumentException(operation.sign());
                };
        return quantity(result, type);
    }

    static Value clamp(List<Value> values, Type type) {
        Rational low = amount(values.get(1));
        Rational high = amount(values.get(2));
        if (low.compareTo(high) > 0) {
            throw new MismatchException(
                    Code.P0101,
                    "`clamp` takes a low and a high end, but %s is above %s"
                            .formatted(Figures.plain(values.get(1)), Figures.plain(values.get(2))));
        }
        return quantity(amount(values.getFirst()).max(low).min(high), type);
    }

    static Value quantity(Rational amount, Type type) {
        if (amount.numerator().bitLength() > MOST_BITS) {
            throw new MismatchException(
                    Code.P0520, "this number has more than 1,000 digits: it grew out of bounds");
        }
        return new Value.Quantity(amount, (Unit) type);
    }

    private static Rational divisor(Rational divisor, Value dividend, Operation operation) {
        if (divisor.signum() == 0) {
            throw new MismatchException(
                    Code.P0130,
                    operation == Operation.OVER
                            ? "%s is divided by zero".formatted(Figures.plain(dividend))
                            : "`mod` by zero");
        }
        return divisor;
    }

    /**
     * The remainder has the sign of the divisor, so that an index taken by it is never negative.
     */
    private static Rational modulo(Rational a, Rational b) {
        return a.minus(b.times(whole(a.over(b).floor())));
    }

    private static Rational power(Rational base, Rational exponent) {
        if (base.signum() == 0 && exponent.signum() < 0) {
            throw new MismatchException(Code.P0130, "zero to a negative power divides by zero");
        }
        if (exponent.isWhole() && isSmallPower(base, exponent.numerator())) {
            return base.power(exponent.numerator().intValueExact());
        }
        double result = StrictMath.pow(base.toDouble(), exponent.toDouble());
        if (!Double.isFinite(result)) {
            throw notFinite("`^`", "of %s to %s".formatted(Figures.number(base), exponent));
        }
        return Rational.of(result);
    }

    private static boolean isSmallPower(Rational base, BigInteger exponent) {
        int bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
        return exponent.bitLength() < 13
                && (long) bits * Math.abs(exponent.intValueExact()) <= MOST_BITS;
    }

    private static Rational real(Operation operation, Rational a, DoubleUnaryOperator function) {
        double result = function.applyAsDouble(a.toDouble());
        if (!Double.isFinite(result)) {
            throw notFinite("`" + operation.sign() + "`", "of " + Figures.number(a));
        }
        return Rational.of(result);
    }

    private static MismatchException notFinite(String function, String arguments) {
        return new MismatchException(
                Code.P0101, function + " " + arguments + " is no finite number");
    }

    private static Rational whole(BigInteger number) {
        return new Rational(number, BigInteger.ONE);
    }
}
