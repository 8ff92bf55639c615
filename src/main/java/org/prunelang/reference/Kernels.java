package org.prunelang.reference;

import java.util.Optional;
import org.prunelang.network.Extent;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** The layers with weights, summed in the order of the definition. */
final class Kernels {
    private Kernels() {}

    /** {@code y[f] = b[f] + sum over the group's channels c of w[f, c] * x[c]}. */
    static Maps conv(Op.Conv conv, Shape shape, Maps x, double[] weight, Optional<double[]> bias) {
        return grouped(
                shape,
                x,
                weight,
                bias,
                conv.groups(),
                new Steps(conv.kernel(), conv.stride(), conv.padding(), conv.dilation()));
    }

    /** One group per channel. */
    static Maps depthwise(
            Op.Depthwise conv, Shape shape, Maps x, double[] weight, Optional<double[]> bias) {
        return grouped(
                shape,
                x,
                weight,
                bias,
                x.channels(),
                new Steps(conv.kernel(), conv.stride(), conv.padding(), conv.dilation()));
    }

    private record Steps(Extent kernel, Extent stride, Extent padding, Extent dilation) {}

    private static Maps grouped(
            Shape shape,
            Maps x,
            double[] weight,
            Optional<double[]> bias,
            int groups,
            Steps steps) {
        int perGroup = x.channels() / groups;
        int filtersPerGroup = shape.channels() / groups;
        return Maps.filled(
                shape,
                (f, row, column) -> {
                    double sum = bias.map(b -> b[f]).orElse(0.0);
                    int first = f / filtersPerGroup * perGroup;
                    for (int c = 0; c < perGroup; c++) {
                        int start = (f * perGroup + c) * (int) steps.kernel.positions();
                        sum += window(x, first + c, row, column, weight, start, steps);
                    }
                    return sum;
                });
    }

    private static double window(
            Maps x, int channel, int row, int column, double[] weight, int start, Steps steps) {
        double sum = 0;
        int top = row * steps.stride.height() - steps.padding.height();
        int left = column * steps.stride.width() - steps.padding.width();
        for (int i = 0; i < steps.kernel.height(); i++) {
            int y = top + i * steps.dilation.height();
            if (y < 0 || y >= x.height()) {
                continue;
            }
            for (int j = 0; j < steps.kernel.width(); j++) {
                int z = left + j * steps.dilation.width();
                if (z >= 0 && z < x.width()) {
                    sum += weight[start + i * steps.kernel.width() + j] * x.at(channel, y, z);
                }
            }
        }
        return sum;
    }

    /** Every input position adds its multiple of the kernel to the output around it. */
    static Maps deconv(Op.Deconv conv, Shape shape, Maps x, double[] weight) {
        Maps result = Maps.zeros(shape);
        Extent kernel = conv.kernel();
        int positions = (int) kernel.positions();
        for (int c = 0; c < x.channels(); c++) {
            for (int f = 0; f < shape.channels(); f++) {
                int start = (c * shape.channels() + f) * positions;
                for (int place = 0; place < x.area() * positions; place++) {
                    int at = place / positions;
                    int tap = place % positions;
                    int row =
                            at / x.width() * conv.stride().height()
                                    - conv.padding().height()
                                    + tap / kernel.width();
                    int column =
                            at % x.width() * conv.stride().width()
                                    - conv.padding().width()
                                    + tap % kernel.width();
                    if (result.holds(row, column)) {
                        result.values()[(f * shape.height() + row) * shape.width() + column] +=
                                weight[start + tap] * x.values()[c * x.area() + at];
                    }
                }
            }
        }
        return result;
    }

    static Maps linear(Shape shape, Maps x, double[] weight, Optional<double[]> bias) {
        int inputs = x.values().length;
        return Maps.filled(
                shape,
                (f, _, _) -> {
                    double sum = bias.map(b -> b[f]).orElse(0.0);
                    for (int i = 0; i < inputs; i++) {
                        sum += weight[f * inputs + i] * x.values()[i];
                    }
                    return sum;
                });
    }

    /** {@code gamma * (x - mean) / sqrt(variance + epsilon) + beta}. */
    static Maps norm(
            Op.BatchNorm norm,
            Maps x,
            double[] mean,
            double[] variance,
            Optional<double[]> scale,
            Optional<double[]> shift) {
        double epsilon = norm.epsilon().toDouble();
        return Maps.filled(
                x.shape(),
                (c, row, column) ->
                        (x.at(c, row, column) - mean[c])
                                        / Math.sqrt(variance[c] + epsilon)
                                        * scale.map(s -> s[c]).orElse(1.0)
                                + shift.map(s -> s[c]).orElse(0.0));
    }
}
