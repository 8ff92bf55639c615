package org.prunelang.engine.torchscript.lowering;

import java.util.List;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.Parameters;
import org.prunelang.network.weights.NetworkTensor;

/** Writes lines for one layer, under its name. */
record LayerLines(Network network, int place, Layer layer, Writer writer, TensorAccess tensors) {

    /** The line that makes the layer's value, or one of its shape. */
    Variable value(Operator operator, Argument... arguments) {
        return value(operator, List.of(arguments));
    }

    Variable value(Operator operator, List<Argument> arguments) {
        Type type = NetworkLowering.typeOf(layer.shape());
        return writer.set(layer.name(), type, layer.name(), operator, arguments);
    }

    Variable value(String aten, Argument... arguments) {
        return value(Operator.aten(aten), arguments);
    }

    /** A line on the way to it. */
    Variable step(String word, int rank, Operator operator, Argument... arguments) {
        return writer.set(
                layer.name() + "." + word, Type.floats(rank), layer.name(), operator, arguments);
    }

    Variable step(String word, int rank, String aten, Argument... arguments) {
        return step(word, rank, Operator.aten(aten), arguments);
    }

    /** A list of channel numbers as a tensor, where the given value lies. */
    Argument indices(List<Integer> channels, Variable near) {
        Variable device =
                writer.set(
                        layer.name() + ".device",
                        new Type.Number(),
                        layer.name(),
                        new Operator(Operator.Space.PRIMITIVE, "device"),
                        Argument.use(near));
        Type whole = new Type.Tensor(1, Type.Precision.WHOLE);
        return Argument.use(
                writer.set(
                        layer.name() + ".indices",
                        whole,
                        layer.name(),
                        Operator.aten("tensor"),
                        Argument.many(
                                channels.stream().map(channel -> Argument.whole(channel)).toList()),
                        Argument.named("dtype", Argument.none()),
                        Argument.named("device", Argument.use(device)),
                        Argument.named("requires_grad", Argument.flag(false))));
    }

    /** The layer's tensor of a kind. */
    Argument tensor(Kind kind) {
        return Parameters.of(network, layer).stream()
                .filter(tensor -> tensor.kind() == kind)
                .findFirst()
                .map(tensor -> tensors.of(new NetworkTensor(place, layer.name(), tensor)))
                .orElseThrow();
    }

    Argument tensorIf(boolean has, Kind kind) {
        return has ? tensor(kind) : Argument.none();
    }
}
