package org.prunelang.engine.torchscript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.prunelang.engine.Fusion;
import org.prunelang.engine.Layout;
import org.prunelang.engine.Optimizer;
import org.prunelang.engine.Purpose;
import org.prunelang.engine.Slot;
import org.prunelang.engine.Target;
import org.prunelang.engine.torchscript.lowering.NetworkLowering;
import org.prunelang.engine.torchscript.lowering.Reachable;
import org.prunelang.engine.torchscript.lowering.TensorLists;
import org.prunelang.engine.torchscript.pass.Backward;
import org.prunelang.engine.torchscript.pass.ChannelsLast;
import org.prunelang.engine.torchscript.pass.CrossEntropy;
import org.prunelang.engine.torchscript.pass.FusedStep;
import org.prunelang.engine.torchscript.pass.GradientMasks;
import org.prunelang.engine.torchscript.pass.ListStep;
import org.prunelang.engine.torchscript.pass.Pass;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;
import org.prunelang.network.Network;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.weights.NetworkTensor;

/** The method {@code step}: forward, loss, gradients, masks and optimiser in one call. */
final class Training {
    private static final String NAME = "step";

    private final Network network;
    private final Purpose.Train train;
    private final Target target;
    private final Writer writer = new Writer();
    private final List<Double> decays = new ArrayList<>();

    private Training(Network network, Purpose.Train train, Target target) {
        this.network = network;
        this.train = train;
        this.target = target;
    }

    static Program program(Network network, Purpose.Train train, Target target) {
        Training training = new Training(network, train, target);
        Program program = training.forward();
        for (Pass pass : training.passes()) {
            program = pass.apply(program);
        }
        return program;
    }

    private Program forward() {
        List<Variable> inputs = NetworkLowering.inputs(network, writer);
        writer.parameter(
                new Slot(Slot.Role.TARGET, "target", List.of()),
                new Type.Tensor(1, Type.Precision.WHOLE));
        writer.parameter(new Slot(Slot.Role.RATE, "rate", List.of()), Type.floats(0));
        TensorLists lists = tensorLists();
        List<Variable> outputs =
                new NetworkLowering(network, writer, lists, Argument.flag(true)).write(inputs);
        return writer.program(NAME, outputs);
    }

    /** The network's tensors and the optimiser's state; groups of one decay stand together. */
    private TensorLists tensorLists() {
        TensorLists lists = new TensorLists();
        trained(lists, "decayed", this::isDecayed, train.optimizer().weightDecay());
        trained(lists, "undecayed", tensor -> !isDecayed(tensor), 0);
        state(
                Slot.Role.MASK,
                "masks",
                tensors(tensor -> isTrained(tensor) && train.masked().contains(tensor.name())));
        lists.add(writer, Slot.Role.STATISTICS, "statistics", tensors(Training::isStatistic));
        lists.add(
                writer,
                Slot.Role.READ,
                "constants",
                tensors(tensor -> tensor.tensor().kind() == Kind.BASE));
        return lists;
    }

    private void trained(
            TensorLists lists, String name, Predicate<NetworkTensor> which, double decay) {
        List<NetworkTensor> group = tensors(which.and(Training::isTrained));
        lists.add(writer, Slot.Role.TRAINED, name, group);
        switch (train.optimizer()) {
            case Optimizer.Sgd sgd -> {
                if (sgd.momentum() != 0) {
                    state(Slot.Role.MOMENTUM, name + "_momentum", group);
                }
            }
            case Optimizer.Adam _, Optimizer.AdamW _ -> {
                state(Slot.Role.FIRST_MOMENT, name + "_first", group);
                state(Slot.Role.SECOND_MOMENT, name + "_second", group);
                state(Slot.Role.STEPS, name + "_steps", group);
            }
        }
        if (!group.isEmpty()) {
            decays.add(decay);
        }
    }

    /** A list beside the network's tensors, which no layer reads. */
    private void state(Slot.Role role, String name, List<NetworkTensor> tensors) {
        if (!tensors.isEmpty()) {
            List<String> names = tensors.stream().map(NetworkTensor::name).toList();
            writer.parameter(new Slot(role, name, names), new Type.Tensors());
        }
    }

    private List<NetworkTensor> tensors(Predicate<NetworkTensor> which) {
        return Reachable.tensors(network).stream().filter(which).toList();
    }

    private boolean isDecayed(NetworkTensor tensor) {
        return train.optimizer().weightDecay() == 0 || !train.undecayed().contains(tensor.name());
    }

    private static boolean isTrained(NetworkTensor tensor) {
        return tensor.tensor().kind().isTrained();
    }

    private static boolean isStatistic(NetworkTensor tensor) {
        return switch (tensor.tensor().kind()) {
            case RUNNING_MEAN, RUNNING_VARIANCE -> true;
            case WEIGHT, BIAS, SCALE, OFFSET, GATE, BASE -> false;
        };
    }

    private List<Pass> passes() {
        List<Pass> passes = new ArrayList<>();
        if (target.layout() == Layout.CHANNELS_LAST) {
            passes.add(new ChannelsLast());
        }
        passes.add(new CrossEntropy(train.smoothing()));
        passes.add(new Backward());
        passes.add(new GradientMasks());
        passes.add(
                target.fuses(Fusion.OPTIMIZER)
                        ? new FusedStep(train.optimizer(), decays)
                        : new ListStep(train.optimizer(), decays));
        return passes;
    }
}
