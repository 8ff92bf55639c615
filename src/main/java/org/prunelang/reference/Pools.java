package org.prunelang.reference;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.prunelang.network.Extent;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** Layers that gather positions: pools, softmax over the channels. */
final class Pools {
    private Pools() {}

    static Maps max(Op.MaxPool pool, Shape shape, Maps x) {
        return Maps.filled(
                shape,
                (c, row, column) ->
                        window(
                                x,
                                c,
                                row * pool.stride().height() - pool.padding().height(),
                                column * pool.stride().width() - pool.padding().width(),
                                pool.kernel(),
                                Double.NEGATIVE_INFINITY,
                                Math::max));
    }

    /** Padding counts as zeros, so the divisor is always that of a whole kernel. */
    static Maps average(Op.AveragePool pool, Shape shape, Maps x) {
        return Maps.filled(
                shape,
                (c, row, column) ->
                        window(
                                        x,
                                        c,
                                        row * pool.stride().height() - pool.padding().height(),
                                        column * pool.stride().width() - pool.padding().width(),
                                        pool.kernel(),
                                        0,
                                        Double::sum)
                                / pool.kernel().positions());
    }

    static Maps mean(Shape shape, Maps x) {
        return Maps.filled(
                shape,
                (c, _, _) ->
                        window(x, c, 0, 0, new Extent(x.height(), x.width()), 0, Double::sum)
                                / x.area());
    }

    private static double window(
            Maps x,
            int channel,
            int top,
            int left,
            Extent kernel,
            double start,
            DoubleBinaryOperator gather) {
        double gathered = start;
        for (int row = top; row < top + kernel.height(); row++) {
            for (int column = left; column < left + kernel.width(); column++) {
                if (x.holds(row, column)) {
                    gathered = gather.applyAsDouble(gathered, x.at(channel, row, column));
                }
            }
        }
        return gathered;
    }

    /** {@code exp(x[c] - max) / sum of exp(x - max)} at every position. */
    static Maps softmax(Maps x) {
        double[] greatest = new double[x.area()];
        double[] sums = new double[x.area()];
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < x.values().length; i++) {
            greatest[i % x.area()] = Math.max(greatest[i % x.area()], x.values()[i]);
        }
        Maps result = Maps.zeros(x.shape());
        for (int i = 0; i < x.values().length; i++) {
            result.values()[i] = StrictMath.exp(x.values()[i] - greatest[i % x.area()]);
            sums[i % x.area()] += result.values()[i];
        }
        for (int i = 0; i < x.values().length; i++) {
            result.values()[i] /= sums[i % x.area()];
        }
        return result;
    }
}
