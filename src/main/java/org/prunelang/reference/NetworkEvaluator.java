package org.prunelang.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.prunelang.diagnostic.Code;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.Parameters;
import org.prunelang.network.weights.Weights;
import org.prunelang.tensor.Tried;

/**
 * Runs a network on one image in evaluation mode: norms use their running statistics, dropout does
 * nothing. Slow and plain, so that it can be believed; values are kept only while a layer still
 * reads them.
 */
public final class NetworkEvaluator {
    private final Network network;
    private final Weights weights;

    private NetworkEvaluator(Network network, Weights weights) {
        this.network = network;
        this.weights = weights;
    }

    /**
     * The network's outputs, row by row.
     *
     * @param inputs one per input of the network, in order; of its shape, row by row
     * @return P0801 if a tensor is not at hand or has another size
     */
    public static Tried<List<double[]>> outputs(
            Network network, Weights weights, List<double[]> inputs) {
        return values(network, weights, inputs, network.outputs());
    }

    /** The values of any layers, by place. */
    public static Tried<List<double[]>> values(
            Network network, Weights weights, List<double[]> inputs, List<Integer> wanted) {
        if (inputs.size() != network.inputs().size()) {
            throw new IllegalArgumentException(
                    inputs.size() + " inputs for " + network.inputs().size());
        }
        try {
            List<Optional<Maps>> known = new NetworkEvaluator(network, weights).run(inputs, wanted);
            return Tried.made(
                    wanted.stream().map(place -> known.get(place).orElseThrow().values()).toList());
        } catch (Refusal refusal) {
            return Tried.refused(refusal.problem());
        }
    }

    private List<Optional<Maps>> run(List<double[]> inputs, List<Integer> wanted) {
        int[] lastRead = lastRead(wanted);
        List<Optional<Maps>> known = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            Layer layer = network.layer(i);
            Maps value =
                    layer.op() instanceof Op.Input
                            ? new Maps(
                                    layer.shape(), inputs.get(network.inputs().indexOf(i)).clone())
                            : compute(i, layer, given(layer, known));
            known.add(lastRead[i] > i ? Optional.of(value) : Optional.empty());
            for (int read : layer.inputs()) {
                if (lastRead[read] == i) {
                    known.set(read, Optional.empty());
                }
            }
        }
        return known;
    }

    /** The place of the last layer that reads each; beyond all for those that are wanted. */
    private int[] lastRead(List<Integer> wanted) {
        int[] last = new int[network.size()];
        for (int i = 0; i < network.size(); i++) {
            for (int read : network.layer(i).inputs()) {
                last[read] = i;
            }
        }
        wanted.forEach(place -> last[place] = Integer.MAX_VALUE);
        return last;
    }

    private static List<Maps> given(Layer layer, List<Optional<Maps>> known) {
        return layer.inputs().stream().map(place -> known.get(place).orElseThrow()).toList();
    }

    private Maps compute(int place, Layer layer, List<Maps> xs) {
        Maps x = xs.getFirst();
        return switch (layer.op()) {
            case Op.Input _ -> throw new IllegalStateException("an input reads nothing");
            case Op.Conv op ->
                    Kernels.conv(op, layer.shape(), x, weight(place), bias(place, op.bias()));
            case Op.Depthwise op ->
                    Kernels.depthwise(op, layer.shape(), x, weight(place), bias(place, op.bias()));
            case Op.Deconv op -> Kernels.deconv(op, layer.shape(), x, weight(place));
            case Op.Linear op ->
                    Kernels.linear(layer.shape(), x, weight(place), bias(place, op.bias()));
            case Op.BatchNorm op -> norm(place, op, x);
            case Op.Activation op -> each(Curves.of(op.function()), x);
            case Op.Softmax _ -> Pools.softmax(x);
            case Op.MaxPool op -> Pools.max(op, layer.shape(), x);
            case Op.AveragePool op -> Pools.average(op, layer.shape(), x);
            case Op.MeanPool _ -> Pools.mean(layer.shape(), x);
            case Op.Flatten _ -> new Maps(layer.shape(), x.values());
            case Op.Dropout _ -> x;
            case Op.Upsample op -> Channels.upsample(op, layer.shape(), x);
            case Op.Shuffle op -> Channels.shuffle(op, x);
            case Op.PadChannels op -> Channels.pad(op, layer.shape(), x);
            case Op.Subsample op -> Channels.subsample(op, layer.shape(), x);
            case Op.Add _ -> Channels.add(layer.shape(), xs);
            case Op.Concat _ -> Channels.concat(layer.shape(), xs);
            case Op.Multiply _ -> Channels.multiply(x, xs.get(1));
            case Op.Gate op -> Channels.gate(op, x, tensor(place, Kind.GATE));
            case Op.ChannelPick op -> Channels.pick(op, layer.shape(), x);
            case Op.ChannelScatter op ->
                    Channels.scatter(
                            op,
                            layer.shape(),
                            x,
                            op.base() ? Optional.of(tensor(place, Kind.BASE)) : Optional.empty());
        };
    }

    private Maps norm(int place, Op.BatchNorm op, Maps x) {
        return Kernels.norm(
                op,
                x,
                tensor(place, Kind.RUNNING_MEAN),
                tensor(place, Kind.RUNNING_VARIANCE),
                op.scale() ? Optional.of(tensor(place, Kind.SCALE)) : Optional.empty(),
                op.shift() ? Optional.of(tensor(place, Kind.OFFSET)) : Optional.empty());
    }

    private static Maps each(DoubleUnaryOperator curve, Maps x) {
        return new Maps(x.shape(), Arrays.stream(x.values()).map(curve).toArray());
    }

    private double[] weight(int place) {
        return tensor(place, Kind.WEIGHT);
    }

    private Optional<double[]> bias(int place, boolean has) {
        return has ? Optional.of(tensor(place, Kind.BIAS)) : Optional.empty();
    }

    private double[] tensor(int place, Kind kind) {
        Layer layer = network.layer(place);
        long expected =
                Parameters.of(network, layer).stream()
                        .filter(tensor -> tensor.kind() == kind)
                        .findFirst()
                        .orElseThrow()
                        .elements();
        double[] values =
                weights.of(place, kind)
                        .orElseThrow(() ->
                                new Refusal(
                                        Code.P0801,
                                        "no %s of layer `%s` is at hand"
                                                .formatted(word(kind), layer.name())));
        if (values.length != expected) {
            throw new Refusal(
                    Code.P0801,
                    "the %s of layer `%s` has %d numbers instead of %d"
                            .formatted(word(kind), layer.name(), values.length, expected));
        }
        return values;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
