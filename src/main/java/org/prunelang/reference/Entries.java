package org.prunelang.reference;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.prunelang.tensor.Pointwise;

/**
 * The functions of single entries. Transcendental ones are those of {@link StrictMath}, so no two
 * machines rank filters differently.
 */
final class Entries {
    private Entries() {}

    static DoubleUnaryOperator unary(Pointwise operator) {
        return switch (operator) {
            case NEGATE -> x -> -x;
            case NOT -> x -> flag(x == 0);
            case ABS -> Math::abs;
            case SQRT -> Math::sqrt;
            case EXP -> StrictMath::exp;
            case LOG -> StrictMath::log;
            case RELU -> x -> x < 0 ? 0 : x;
            case NEAREST -> Entries::nearest;
            case FLOOR -> Math::floor;
            case CEIL -> Math::ceil;
            case PLUS, MINUS, TIMES, OVER, MODULO, POWER, EQUAL, NOT_EQUAL, AT_MOST, AT_LEAST ->
                    throw wrongCount(operator);
            case LESS, MORE, AND, OR, MIN, MAX, CLAMP -> throw wrongCount(operator);
        };
    }

    static DoubleBinaryOperator binary(Pointwise operator) {
        return switch (operator) {
            case PLUS -> (x, y) -> x + y;
            case MINUS -> (x, y) -> x - y;
            case TIMES -> (x, y) -> x * y;
            case OVER -> (x, y) -> x / y;
            case MODULO -> (x, y) -> x - y * Math.floor(x / y);
            case POWER -> StrictMath::pow;
            case EQUAL -> (x, y) -> flag(x == y);
            case NOT_EQUAL -> (x, y) -> flag(x != y);
            case AT_MOST -> (x, y) -> flag(x <= y);
            case AT_LEAST -> (x, y) -> flag(x >= y);
            case LESS -> (x, y) -> flag(x < y);
            case MORE -> (x, y) -> flag(x > y);
            case AND -> (x, y) -> flag(x != 0 && y != 0);
            case OR -> (x, y) -> flag(x != 0 || y != 0);
            case MIN -> Math::min;
            case MAX -> Math::max;
            case NEGATE, NOT, ABS, SQRT, EXP, LOG, RELU, CLAMP, NEAREST, FLOOR, CEIL ->
                    throw wrongCount(operator);
        };
    }

    /** Half up, as everywhere in the language: 2.5 is 3 and -2.5 is -2. */
    private static double nearest(double x) {
        double below = Math.floor(x);
        return x - below >= 0.5 ? below + 1 : below;
    }

    private static double flag(boolean value) {
        return value ? 1 : 0;
    }

    private static IllegalArgumentException wrongCount(Pointwise operator) {
        return new IllegalArgumentException(operator + " with another number of arguments");
    }
}
