package org.prunelang.engine.torchscript;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.engine.torchscript.lowering.NetworkLowering;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Destination;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Verifier;
import org.prunelang.engine.torchscript.program.Writer;
import org.prunelang.format.torch.ModuleArchive;
import org.prunelang.network.Network;
import org.prunelang.network.weights.NetworkTensor;
import org.prunelang.network.weights.Weights;

/**
 * A network with its weights as a module that any PyTorch loads, trains on and lists by the names
 * of weights files.
 */
public final class Deployment {
    private static final String METHOD = "forward";

    private Deployment() {}

    /**
     * Writes the archive; the stream is closed behind it.
     *
     * @return P0801 if a tensor is not at hand or has another size; then nothing is written
     */
    public static Optional<Diagnostic> write(Network network, Weights weights, OutputStream out)
            throws IOException {
        Optional<Diagnostic> misfit = misfit(network, weights);
        if (misfit.isEmpty()) {
            ModuleTree tree = ModuleTree.of(network);
            ModuleArchive.write(out, code(network, tree), tree.module(weights));
        }
        return misfit;
    }

    /** The text of all classes, as it stands in the archive. */
    public static String code(Network network) {
        return code(network, ModuleTree.of(network));
    }

    private static String code(Network network, ModuleTree tree) {
        Writer writer = new Writer();
        List<Variable> inputs = NetworkLowering.inputs(network, writer);
        Argument training = new Argument.Attribute(List.of("training"), new Type.Number());
        List<Variable> outputs = new NetworkLowering(network, writer, tree, training).write(inputs);
        Program forward = Verifier.verified(writer.program(METHOD, outputs), Destination.DEPLOYED);
        return tree.code(forward);
    }

    private static Optional<Diagnostic> misfit(Network network, Weights weights) {
        return NetworkTensor.of(network).stream()
                .flatMap(tensor -> misfit(tensor, weights).stream())
                .findFirst();
    }

    private static Optional<Diagnostic> misfit(NetworkTensor tensor, Weights weights) {
        Optional<double[]> values = weights.of(tensor.layer(), tensor.tensor().kind());
        if (values.isEmpty()) {
            return Optional.of(
                    Diagnostic.of(
                            Code.P0801, "no tensor `%s` is at hand".formatted(tensor.name())));
        }
        int count = values.get().length;
        return count == tensor.tensor().elements()
                ? Optional.empty()
                : Optional.of(
                        Diagnostic.of(
                                Code.P0801,
                                "the tensor `%s` has %d numbers instead of %d"
                                        .formatted(
                                                tensor.name(), count, tensor.tensor().elements())));
    }
}
