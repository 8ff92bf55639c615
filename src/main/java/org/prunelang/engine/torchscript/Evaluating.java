package org.prunelang.engine.torchscript;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.engine.Fusion;
import org.prunelang.engine.Layout;
import org.prunelang.engine.Slot;
import org.prunelang.engine.Target;
import org.prunelang.engine.torchscript.lowering.NetworkLowering;
import org.prunelang.engine.torchscript.lowering.Reachable;
import org.prunelang.engine.torchscript.lowering.TensorLists;
import org.prunelang.engine.torchscript.pass.ChannelsLast;
import org.prunelang.engine.torchscript.pass.FoldBatchNorm;
import org.prunelang.engine.torchscript.pass.FuseConvolutions;
import org.prunelang.engine.torchscript.pass.NoGradients;
import org.prunelang.engine.torchscript.pass.Pass;
import org.prunelang.engine.torchscript.pass.Preparation;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;
import org.prunelang.network.Network;

/** The method {@code evaluate}, and {@code prepare} where the target lets work be done once. */
final class Evaluating {
    private static final String NAME = "evaluate";

    private Evaluating() {}

    static List<Program> programs(Network network, Target target) {
        Program program = plain(network);
        for (Pass pass : passes(target)) {
            program = pass.apply(program);
        }
        boolean prepared = target.fuses(Fusion.BATCH_NORM) || target.fuses(Fusion.CONVOLUTION);
        List<Program> programs = prepared ? Preparation.split(program) : List.of(program);
        return programs.stream().map(new NoGradients()::apply).toList();
    }

    private static Program plain(Network network) {
        Writer writer = new Writer();
        List<Variable> inputs = NetworkLowering.inputs(network, writer);
        TensorLists lists = new TensorLists();
        lists.add(writer, Slot.Role.READ, "tensors", Reachable.tensors(network));
        List<Variable> outputs =
                new NetworkLowering(network, writer, lists, Argument.flag(false)).write(inputs);
        return writer.program(NAME, outputs);
    }

    private static List<Pass> passes(Target target) {
        List<Pass> passes = new ArrayList<>();
        if (target.layout() == Layout.CHANNELS_LAST) {
            passes.add(new ChannelsLast());
        }
        if (target.fuses(Fusion.BATCH_NORM)) {
            passes.add(new FoldBatchNorm());
        }
        if (target.fuses(Fusion.CONVOLUTION)) {
            passes.add(new FuseConvolutions());
        }
        return passes;
    }
}
