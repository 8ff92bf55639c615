package org.prunelang.reference;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.prunelang.diagnostic.Code;
import org.prunelang.tensor.Reduction;

/** One number of many. The given array is the function's to change. */
final class Statistics {
    private Statistics() {}

    static ToDoubleFunction<double[]> of(Reduction reduction) {
        return switch (reduction) {
            case SUM -> Statistics::sum;
            case MEAN -> xs -> sum(some("mean", 1, xs)) / xs.length;
            case MAX -> xs -> Arrays.stream(some("max", 1, xs)).reduce(Math::max).orElseThrow();
            case MIN -> xs -> Arrays.stream(some("min", 1, xs)).reduce(Math::min).orElseThrow();
            case MEDIAN -> xs -> median(some("median", 1, xs));
            case DEVIATION -> xs -> deviation(some("deviation", 2, xs));
        };
    }

    /** {@code (sum |x|^p)^(1/p)}; the greatest entry for an infinite order. */
    static ToDoubleFunction<double[]> norm(double order) {
        if (!(order > 0)) {
            throw new Refusal(Code.P0131, "the order of a norm must be above 0, not " + order);
        }
        if (order == 1) {
            return xs -> Arrays.stream(xs).map(Math::abs).reduce(0, Double::sum);
        }
        if (order == 2) {
            return Statistics::length;
        }
        if (Double.isInfinite(order)) {
            return xs -> Arrays.stream(xs).map(Math::abs).reduce(0, Math::max);
        }
        return xs ->
                StrictMath.pow(
                        sum(
                                Arrays.stream(xs)
                                        .map(x -> StrictMath.pow(Math.abs(x), order))
                                        .toArray()),
                        1 / order);
    }

    static double length(double[] xs) {
        double squares = 0;
        for (double x : xs) {
            squares += x * x;
        }
        return Math.sqrt(squares);
    }

    /** In order, without compensation: what people compute by hand to check. */
    static double sum(double[] xs) {
        double sum = 0;
        for (double x : xs) {
            sum += x;
        }
        return sum;
    }

    private static double median(double[] xs) {
        Arrays.sort(xs);
        int middle = xs.length / 2;
        boolean unknown = Double.isNaN(xs[xs.length - 1]);
        if (unknown) {
            return Double.NaN;
        }
        return xs.length % 2 == 1 ? xs[middle] : (xs[middle - 1] + xs[middle]) / 2;
    }

    private static double deviation(double[] xs) {
        double mean = sum(xs) / xs.length;
        double squares = 0;
        for (double x : xs) {
            squares += (x - mean) * (x - mean);
        }
        return Math.sqrt(squares / (xs.length - 1));
    }

    private static double[] some(String word, int least, double[] xs) {
        if (xs.length < least) {
            throw new Refusal(
                    Code.P0130,
                    "`%s` needs at least %d values and is given %d"
                            .formatted(word, least, xs.length));
        }
        return xs;
    }
}
