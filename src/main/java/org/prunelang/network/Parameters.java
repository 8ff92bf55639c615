package org.prunelang.network;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.network.ParameterTensor.Kind;

/** The tensors of each kind of layer, named and shaped as PyTorch does. */
public final class Parameters {
    private Parameters() {}

    /** In the order of weights files. */
    public static List<ParameterTensor> of(Network network, Layer layer) {
        return layer.inputs().isEmpty() ? List.of() : of(layer, network.inputShape(layer));
    }

    /** The tensors of a layer whose first input has that shape. */
    public static List<ParameterTensor> of(Layer layer, Shape input) {
        int filters = layer.shape().channels();
        return switch (layer.op()) {
            case Op.Conv conv ->
                    kernels(filters, input.channels() / conv.groups(), conv.kernel(), conv.bias());
            case Op.Depthwise op -> kernels(filters, 1, op.kernel(), op.bias());
            case Op.Deconv op ->
                    List.of(weight(List.of(input.channels(), filters, rows(op), columns(op))));
            case Op.Linear linear ->
                    biased(weight(List.of(filters, input.channels())), filters, linear.bias());
            case Op.BatchNorm norm -> norm(norm, filters);
            case Op.Gate gate ->
                    List.of(
                            vector(
                                    "gate",
                                    Kind.GATE,
                                    gate.sites() == Op.Gate.Sites.WHOLE ? 1 : filters));
            case Op.ChannelScatter scatter ->
                    scatter.base() ? List.of(vector("base", Kind.BASE, filters)) : List.of();
            case Op.Input _,
                    Op.Flatten _,
                    Op.Activation _,
                    Op.Softmax _,
                    Op.MaxPool _,
                    Op.AveragePool _,
                    Op.MeanPool _,
                    Op.Dropout _,
                    Op.Upsample _,
                    Op.Shuffle _,
                    Op.PadChannels _,
                    Op.Subsample _,
                    Op.Add _,
                    Op.Concat _,
                    Op.Multiply _,
                    Op.ChannelPick _ ->
                    List.of();
        };
    }

    private static List<ParameterTensor> kernels(
            int filters, int channels, Extent kernel, boolean bias) {
        List<Integer> shape = List.of(filters, channels, kernel.height(), kernel.width());
        return biased(weight(shape), filters, bias);
    }

    private static List<ParameterTensor> biased(ParameterTensor weight, int filters, boolean bias) {
        return bias ? List.of(weight, vector("bias", Kind.BIAS, filters)) : List.of(weight);
    }

    private static List<ParameterTensor> norm(Op.BatchNorm norm, int channels) {
        List<ParameterTensor> tensors = new ArrayList<>();
        if (norm.scale()) {
            tensors.add(vector("weight", Kind.SCALE, channels));
        }
        if (norm.shift()) {
            tensors.add(vector("bias", Kind.OFFSET, channels));
        }
        tensors.add(vector("running_mean", Kind.RUNNING_MEAN, channels));
        tensors.add(vector("running_var", Kind.RUNNING_VARIANCE, channels));
        return tensors;
    }

    private static ParameterTensor weight(List<Integer> shape) {
        return new ParameterTensor("weight", Kind.WEIGHT, shape);
    }

    private static ParameterTensor vector(String name, Kind kind, int length) {
        return new ParameterTensor(name, kind, List.of(length));
    }

    private static int rows(Op.Deconv op) {
        return op.kernel().height();
    }

    private static int columns(Op.Deconv op) {
        return op.kernel().width();
    }
}
