package org.prunelang.reference;

import java.util.List;
import java.util.Optional;
import org.prunelang.network.Extent;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.weights.Weights;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Input;

/**
 * What a criterion may ask of a layer with filters: its filter matrix, its kernel, and scale and
 * shift of the norm behind it.
 *
 * @param layer the place of the layer
 * @param norm the place of the norm behind it, if one is
 */
public record LayerTensors(Network network, int layer, Optional<Integer> norm, Weights weights) {

    /**
     * A part with one entry (row) per filter; empty if the layer has no such part, if its numbers
     * are not at hand, or if it needs data.
     */
    public Optional<Array> ofFilters(Input.Part part) {
        return switch (part) {
            case W -> kernel().map(kernel -> flattened(kernel));
            case K -> kernel();
            case GAMMA -> ofNorm(Kind.SCALE);
            case BETA -> ofNorm(Kind.OFFSET);
            case ACTIVATIONS, ACTIVATION_GRADIENTS, GRADIENTS -> Optional.empty();
        };
    }

    /**
     * {@code W} or {@code K} with one row per input channel, for rules about channels; the axis is
     * called {@code filter} all the same. Empty for grouped convolutions, whose channels have no
     * row of their own.
     */
    public Optional<Array> ofChannels(Input.Part part) {
        boolean grouped =
                switch (network.layer(layer).op()) {
                    case Op.Conv conv -> conv.groups() > 1;
                    case Op.Depthwise _ -> true;
                    default -> false;
                };
        Optional<Array> turned =
                kernel().filter(_ -> !grouped)
                        .map(kernel ->
                                kernel.ordered(List.of("channel", "filter", "height", "width")))
                        .map(LayerTensors::renamed);
        return switch (part) {
            case K -> turned;
            case W -> turned.map(kernel -> flattened(kernel));
            case GAMMA, BETA, ACTIVATIONS, ACTIVATION_GRADIENTS, GRADIENTS -> Optional.empty();
        };
    }

    private static Array renamed(Array turned) {
        return new Array(
                List.of(
                        new Axis("filter", turned.axes().get(0).size()),
                        new Axis("channel", turned.axes().get(1).size()),
                        turned.axes().get(2),
                        turned.axes().get(3)),
                turned.raw());
    }

    /** {@code [filter, channel, height, width]} to {@code [filter, weight]}. */
    private static Array flattened(Array kernel) {
        int rows = kernel.size(0);
        return new Array(
                List.of(kernel.axes().getFirst(), Axis.of("weight", kernel.count() / rows)),
                kernel.raw());
    }

    private Optional<Array> kernel() {
        Layer subject = network.layer(layer);
        return switch (subject.op()) {
            case Op.Conv conv ->
                    shaped(
                            subject,
                            network.inputShape(subject).channels() / conv.groups(),
                            conv.kernel());
            case Op.Depthwise conv -> shaped(subject, 1, conv.kernel());
            case Op.Linear _ -> shaped(subject, network.inputShape(subject).channels(), Extent.ONE);
            case Op.Deconv conv ->
                    turned(subject, network.inputShape(subject).channels(), conv.kernel());
            default -> Optional.empty();
        };
    }

    private Optional<Array> shaped(Layer subject, int channels, Extent kernel) {
        return weights.of(layer, Kind.WEIGHT)
                .map(values ->
                        new Array(
                                List.of(
                                        Axis.of("filter", subject.shape().channels()),
                                        Axis.of("channel", channels),
                                        Axis.of("height", kernel.height()),
                                        Axis.of("width", kernel.width())),
                                values));
    }

    /** A transposed convolution keeps its weight with the channels first. */
    private Optional<Array> turned(Layer subject, int channels, Extent kernel) {
        return weights.of(layer, Kind.WEIGHT)
                .map(values ->
                        new Array(
                                List.of(
                                        Axis.of("channel", channels),
                                        Axis.of("filter", subject.shape().channels()),
                                        Axis.of("height", kernel.height()),
                                        Axis.of("width", kernel.width())),
                                values))
                .map(array -> array.ordered(List.of("filter", "channel", "height", "width")));
    }

    private Optional<Array> ofNorm(Kind kind) {
        return norm.flatMap(place -> weights.of(place, kind))
                .map(values -> new Array(List.of(Axis.of("filter", values.length)), values));
    }
}
