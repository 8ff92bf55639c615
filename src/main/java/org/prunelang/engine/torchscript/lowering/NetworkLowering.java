package org.prunelang.engine.torchscript.lowering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** Writes the forward pass of a network. No line holds a number of channels that a cut changes. */
public final class NetworkLowering {
    private final Network network;
    private final Writer writer;
    private final TensorAccess tensors;
    private final Argument training;

    /**
     * @param training whether norms and dropout act as in training: a flag, or an attribute
     */
    public NetworkLowering(
            Network network, Writer writer, TensorAccess tensors, Argument training) {
        this.network = network;
        this.writer = writer;
        this.tensors = tensors;
        this.training = training;
    }

    /** The parameters of a network's inputs, one each; the batch comes before all else. */
    public static List<Variable> inputs(Network network, Writer writer) {
        List<Variable> inputs = new ArrayList<>();
        for (int place : network.inputs()) {
            Layer layer = network.layer(place);
            Slot slot = new Slot(Slot.Role.INPUT, layer.name(), List.of());
            inputs.add(writer.parameter(slot, typeOf(layer.shape())));
        }
        return inputs;
    }

    static Type.Tensor typeOf(Shape shape) {
        return shape.isMap() ? Type.MAP : Type.VECTOR;
    }

    /** The variables of the network's outputs. */
    public List<Variable> write(List<Variable> inputs) {
        Map<Integer, Variable> values = new HashMap<>();
        List<Integer> places = network.inputs();
        for (int i = 0; i < places.size(); i++) {
            values.put(places.get(i), inputs.get(i));
        }
        BitSet reached = Reachable.layers(network);
        for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
            Layer layer = network.layer(i);
            if (!(layer.op() instanceof Op.Input)) {
                values.put(i, layer(i, layer, read(layer, values)));
            }
        }
        return network.outputs().stream()
                .map(place -> Optional.ofNullable(values.get(place)).orElseThrow())
                .toList();
    }

    private static List<Variable> read(Layer layer, Map<Integer, Variable> values) {
        return layer.inputs().stream()
                .map(place -> Optional.ofNullable(values.get(place)).orElseThrow())
                .toList();
    }

    private Variable layer(int place, Layer layer, List<Variable> inputs) {
        LayerLines lines = new LayerLines(network, place, layer, writer, tensors);
        return new LayerLowering(lines, training).write(inputs);
    }
}
