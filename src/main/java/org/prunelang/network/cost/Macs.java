package org.prunelang.network.cost;

import org.prunelang.network.Extent;
import org.prunelang.network.Function;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.ParameterTensor;
import org.prunelang.network.Parameters;
import org.prunelang.network.Shape;
import org.prunelang.value.Rational;

/**
 * Multiply-adds of one image. Sizes are bounded when a network is built, so one layer's count fits
 * a long; totals are exact at any size.
 */
public final class Macs {
    private Macs() {}

    /** The whole network, for one image. */
    public static Rational of(Network network, MacCounting counting) {
        ExactSum sum = new ExactSum();
        for (Layer layer : network.layers()) {
            sum.add(of(network, layer, counting));
        }
        return sum.total();
    }

    /** One layer of the network. */
    public static long of(Network network, Layer layer, MacCounting counting) {
        return layer.inputs().isEmpty() ? 0 : of(layer, network.inputShape(layer), counting);
    }

    /** A layer whose first input has that shape. */
    public static long of(Layer layer, Shape input, MacCounting counting) {
        long made = layer.shape().elements();
        return switch (layer.op()) {
            case Op.Conv conv -> conv(layer, input, conv.bias(), counting);
            case Op.Depthwise op -> conv(layer, input, op.bias(), counting);
            case Op.Deconv _ -> conv(layer, input, false, counting);
            case Op.Linear linear -> linear(layer, input, linear.bias(), counting);
            case Op.BatchNorm _ -> input.isMap() ? made * perNormed(counting) : 0;
            case Op.Activation activation ->
                    counting == MacCounting.F3 && activation.function() == Function.RELU ? made : 0;
            case Op.MaxPool pool -> pool(pool.kernel(), made, false, counting);
            case Op.AveragePool pool -> pool(pool.kernel(), made, true, counting);
            case Op.MeanPool _ ->
                    pool(new Extent(input.height(), input.width()), made, true, counting);
            case Op.Input _,
                    Op.Flatten _,
                    Op.Softmax _,
                    Op.Dropout _,
                    Op.Upsample _,
                    Op.Shuffle _,
                    Op.PadChannels _,
                    Op.Subsample _,
                    Op.Add _,
                    Op.Concat _,
                    Op.Multiply _,
                    Op.Gate _,
                    Op.ChannelPick _,
                    Op.ChannelScatter _ ->
                    0;
        };
    }

    /**
     * Each weight acts once per output position; in a transposed convolution, per input position.
     */
    private static long conv(Layer layer, Shape input, boolean bias, MacCounting counting) {
        long positions = layer.op() instanceof Op.Deconv ? input.area() : layer.shape().area();
        long macs = weights(layer, input) * positions;
        long biases = bias ? layer.shape().elements() : 0;
        return switch (counting) {
            case F1, F2, F6 -> macs;
            case F3 -> 2 * macs + biases;
            case F4, F5 -> macs + biases;
        };
    }

    private static long linear(Layer layer, Shape input, boolean bias, MacCounting counting) {
        long macs = weights(layer, input);
        long biases = bias ? layer.shape().elements() : 0;
        return switch (counting) {
            case F1 -> 0;
            case F2, F4, F5 -> macs;
            case F3 -> 2 * macs + biases;
            case F6 -> macs + biases;
        };
    }

    private static long weights(Layer layer, Shape input) {
        return Parameters.of(layer, input).stream()
                .filter(tensor -> tensor.kind() == ParameterTensor.Kind.WEIGHT)
                .mapToLong(ParameterTensor::elements)
                .sum();
    }

    private static long perNormed(MacCounting counting) {
        return switch (counting) {
            case F1, F2 -> 0;
            case F3, F4 -> 2;
            case F5 -> 4;
            case F6 -> 1;
        };
    }

    private static long pool(Extent kernel, long made, boolean average, MacCounting counting) {
        return switch (counting) {
            case F1, F2, F5 -> 0;
            case F3, F6 -> kernel.positions() * made;
            case F4 -> average ? (kernel.positions() + 1) * made : 0;
        };
    }
}
