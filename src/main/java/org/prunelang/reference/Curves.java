package org.prunelang.reference;

import java.util.function.DoubleUnaryOperator;
import org.prunelang.network.Function;

/** The activations as functions of one number. */
final class Curves {
    private Curves() {}

    static DoubleUnaryOperator of(Function function) {
        return switch (function) {
            case RELU -> x -> x < 0 ? 0 : x;
            case RELU6 -> Curves::six;
            case SIGMOID -> Curves::sigmoid;
            case TANH -> StrictMath::tanh;
            case SILU -> x -> x * sigmoid(x);
            case GELU -> x -> x * (1 + erf(x / Math.sqrt(2))) / 2;
            case HARDSWISH -> x -> x * six(x + 3) / 6;
            case HARDSIGMOID -> x -> six(x + 3) / 6;
        };
    }

    private static double six(double x) {
        return Math.min(Math.max(x, 0), 6);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /**
     * {@code 2/sqrt(pi) exp(-x^2) (x + 2x^3/3 + 4x^5/15 + …)} (Abramowitz and Stegun 7.1.6): all
     * terms have one sign, so nothing cancels. Beyond 6 it is 1 in double precision.
     */
    static double erf(double x) {
        if (Double.isNaN(x) || Math.abs(x) > 6) {
            return Math.signum(x);
        }
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * StrictMath.exp(-x * x) * sum;
    }
}
