package org.prunelang.coupling.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prunelang.coupling.Wiring;
import org.prunelang.network.Extent;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/**
 * Networks evaluated in whole numbers, each loop as the op's definition has it. Where a mean or an
 * activation would leave the whole numbers, one of the same kind stands in: sums for means, ReLU
 * for all activations, x - mean for a norm before scale and shift.
 */
final class Forward {
    private final Network network;
    private final Weights weights;
    private final Map<Integer, Set<Integer>> hidden;
    private final Wiring wiring;

    /**
     * @param hidden by gathered layer, the channels that are zero to whatever adds or moves them
     */
    Forward(Network network, Weights weights, Map<Integer, Set<Integer>> hidden) {
        this.network = network;
        this.weights = weights;
        this.hidden = hidden;
        this.wiring = Wiring.of(network);
    }

    static int readingAxis(Layer layer) {
        if (layer.op() instanceof Op.Deconv) {
            return 0;
        }
        return layer.op() instanceof Op.Conv || layer.op() instanceof Op.Linear ? 1 : -1;
    }

    Whole of(Whole image) {
        List<Whole> values = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            Layer layer = network.layer(i);
            List<Whole> inputs = new ArrayList<>();
            for (int input : layer.inputs()) {
                inputs.add(seen(values.get(input), input, i));
            }
            values.add(layer.op() instanceof Op.Input ? image : value(layer, inputs));
        }
        return values.get(network.outputs().getFirst());
    }

    private Whole seen(Whole value, int from, int by) {
        int source = wiring.source(from);
        while (network.layer(source).op() instanceof Op.Depthwise) {
            source = wiring.source(network.layer(source).inputs().getFirst());
        }
        boolean passes = wiring.source(by) != by || Wiring.hasFilters(network.layer(by));
        Set<Integer> gone = hidden.getOrDefault(source, Set.of());
        if (passes || gone.isEmpty()) {
            return value;
        }
        int times = value.channels() / network.layer(source).shape().channels();
        Whole masked = Whole.of(network.layer(from).shape());
        each(masked, (c, i, j) -> gone.contains(c / times) ? 0 : value.at(c, i, j));
        return masked;
    }

    private Whole value(Layer layer, List<Whole> inputs) {
        Whole x = inputs.getFirst();
        Whole y = Whole.of(layer.shape());
        switch (layer.op()) {
            case Op.Conv op ->
                    conv(layer, x, y, op.kernel(), op.stride(), op.padding(), op.groups());
            case Op.Depthwise op ->
                    conv(layer, x, y, op.kernel(), op.stride(), op.padding(), x.channels());
            case Op.Deconv op -> deconv(layer, x, y, op);
            case Op.Linear _ -> conv(layer, x, y, Extent.ONE, Extent.ONE, Extent.NONE, 1);
            case Op.Flatten _, Op.Dropout _ ->
                    System.arraycopy(x.numbers(), 0, y.numbers(), 0, x.numbers().length);
            case Op.BatchNorm _ -> norm(layer, x, y);
            case Op.Activation _ -> each(y, (c, i, j) -> Math.max(0, x.at(c, i, j)));
            case Op.Gate gate ->
                    each(
                            y,
                            (c, i, j) ->
                                    x.at(c, i, j)
                                            * weights.of(layer, "gate")[
                                                    gate.sites() == Op.Gate.Sites.WHOLE ? 0 : c]);
            case Op.MaxPool op -> pool(x, y, op.kernel(), op.stride(), op.padding(), true);
            case Op.AveragePool op -> pool(x, y, op.kernel(), op.stride(), op.padding(), false);
            case Op.MeanPool _ ->
                    pool(x, y, new Extent(x.rows(), x.columns()), Extent.ONE, Extent.NONE, false);
            case Op.Upsample op -> each(y, (c, i, j) -> x.at(c, i / op.factor(), j / op.factor()));
            case Op.Subsample op ->
                    each(
                            y,
                            (c, i, j) ->
                                    x.at(c, i * op.stride().height(), j * op.stride().width()));
            case Op.Shuffle op -> {
                int size = x.channels() / op.groups();
                each(y, (c, i, j) -> x.at(c % op.groups() * size + c / op.groups(), i, j));
            }
            case Op.PadChannels op ->
                    each(
                            y,
                            (c, i, j) ->
                                    c < op.before() || c >= op.before() + x.channels()
                                            ? 0
                                            : x.at(c - op.before(), i, j));
            case Op.ChannelPick op -> each(y, (c, i, j) -> x.at(op.indices().get(c), i, j));
            case Op.ChannelScatter op ->
                    each(
                            y,
                            (c, i, j) ->
                                    op.positions().contains(c)
                                            ? x.at(op.positions().indexOf(c), i, j)
                                            : 0);
            case Op.Add _ ->
                    each(y, (c, i, j) -> inputs.stream().mapToLong(v -> v.at(c, i, j)).sum());
            case Op.Concat _ -> {
                int at = 0;
                for (Whole part : inputs) {
                    System.arraycopy(part.numbers(), 0, y.numbers(), at, part.numbers().length);
                    at += part.numbers().length;
                }
            }
            case Op.Multiply _ -> multiply(x, inputs.get(1), y);
            case Op.Input _, Op.Softmax _ -> throw new IllegalArgumentException(layer.name());
        }
        return y;
    }

    private interface Cell {
        long at(int channel, int row, int column);
    }

    private static void each(Whole y, Cell cell) {
        for (int c = 0; c < y.channels(); c++) {
            for (int i = 0; i < y.rows(); i++) {
                for (int j = 0; j < y.columns(); j++) {
                    y.set(c, i, j, cell.at(c, i, j));
                }
            }
        }
    }

    private void conv(
            Layer layer,
            Whole x,
            Whole y,
            Extent kernel,
            Extent stride,
            Extent padding,
            int groups) {
        long[] w = weights.of(layer, "weight");
        long[] bias = weights.of(layer, "bias", y.channels(), 0);
        int in = x.channels() / groups;
        int out = y.channels() / groups;
        each(
                y,
                (c, i, j) -> {
                    long sum = bias[c];
                    for (int k = 0; k < in; k++) {
                        for (int u = 0; u < kernel.height(); u++) {
                            for (int v = 0; v < kernel.width(); v++) {
                                int row = i * stride.height() + u - padding.height();
                                int column = j * stride.width() + v - padding.width();
                                if (row >= 0
                                        && column >= 0
                                        && row < x.rows()
                                        && column < x.columns()) {
                                    int at = ((c * in + k) * kernel.height() + u) * kernel.width();
                                    sum += w[at + v] * x.at(c / out * in + k, row, column);
                                }
                            }
                        }
                    }
                    return sum;
                });
    }

    private void deconv(Layer layer, Whole x, Whole y, Op.Deconv op) {
        long[] w = weights.of(layer, "weight");
        Extent kernel = op.kernel();
        for (int k = 0; k < x.channels(); k++) {
            for (int c = 0; c < y.channels(); c++) {
                for (int i = 0; i < x.rows(); i++) {
                    for (int j = 0; j < x.columns(); j++) {
                        for (int u = 0; u < kernel.height(); u++) {
                            for (int v = 0; v < kernel.width(); v++) {
                                int row = i * op.stride().height() + u - op.padding().height();
                                int column = j * op.stride().width() + v - op.padding().width();
                                int at =
                                        ((k * y.channels() + c) * kernel.height() + u)
                                                * kernel.width();
                                if (row >= 0
                                        && column >= 0
                                        && row < y.rows()
                                        && column < y.columns()) {
                                    long sum = y.at(c, row, column) + w[at + v] * x.at(k, i, j);
                                    y.set(c, row, column, sum);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private void norm(Layer layer, Whole x, Whole y) {
        long[] mean = weights.of(layer, "running_mean");
        long[] scale = weights.of(layer, "weight", y.channels(), 1);
        long[] shift = weights.of(layer, "bias", y.channels(), 0);
        each(y, (c, i, j) -> (x.at(c, i, j) - mean[c]) * scale[c] + shift[c]);
    }

    private static void pool(
            Whole x, Whole y, Extent kernel, Extent stride, Extent padding, boolean max) {
        each(
                y,
                (c, i, j) -> {
                    long made = max ? Long.MIN_VALUE : 0;
                    for (int u = 0; u < kernel.height(); u++) {
                        for (int v = 0; v < kernel.width(); v++) {
                            int row = i * stride.height() + u - padding.height();
                            int column = j * stride.width() + v - padding.width();
                            if (row >= 0 && column >= 0 && row < x.rows() && column < x.columns()) {
                                long seen = x.at(c, row, column);
                                made = max ? Math.max(made, seen) : made + seen;
                            }
                        }
                    }
                    return made;
                });
    }

    private static void multiply(Whole value, Whole factor, Whole y) {
        each(
                y,
                (c, i, j) -> {
                    int channel = factor.channels() == 1 ? 0 : c;
                    boolean map = factor.area() > 1;
                    return value.at(c, i, j) * factor.at(channel, map ? i : 0, map ? j : 0);
                });
    }

    /** An image of small whole numbers. */
    static Whole image(Shape shape, java.util.Random random) {
        Whole image = Whole.of(shape);
        for (int i = 0; i < image.numbers().length; i++) {
            image.numbers()[i] = random.nextInt(9) - 4L;
        }
        return image;
    }
}
