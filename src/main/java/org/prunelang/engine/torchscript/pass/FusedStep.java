package org.prunelang.engine.torchscript.pass;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.engine.Optimizer;
import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;

/**
 * Moves each group of trained tensors by one call. Such a call walks memory and ignores strides, so
 * gradients are made contiguous first, which costs nothing where they are.
 *
 * @param decays the weight decay of each list of trained tensors
 */
public record FusedStep(Optimizer optimizer, List<Double> decays) implements Pass {
    public FusedStep {
        decays = List.copyOf(decays);
    }

    @Override
    public Program apply(Program program) {
        Writer writer = new Writer(program);
        Argument rate = Argument.named("lr", Argument.use(Rate.read(writer, program)));
        for (Group group : Group.of(program, decays)) {
            Argument gradients = gradients(writer, group);
            switch (optimizer) {
                case Optimizer.Sgd sgd -> sgd(writer, group, gradients, rate, sgd);
                case Optimizer.Adam adam ->
                        adam(
                                writer,
                                group,
                                gradients,
                                "_fused_adam_",
                                rate,
                                moments(adam.beta1(), adam.beta2(), adam.epsilon()));
                case Optimizer.AdamW adam ->
                        adam(
                                writer,
                                group,
                                gradients,
                                "_fused_adamw_",
                                rate,
                                moments(adam.beta1(), adam.beta2(), adam.epsilon()));
            }
        }
        return writer.program(program.name(), program.results());
    }

    private static Argument gradients(Writer writer, Group group) {
        return Argument.many(
                group.gradients().stream()
                        .map(one -> Argument.use(contiguous(writer, one)))
                        .toList());
    }

    private static Variable contiguous(Writer writer, Program.TrainedGradient one) {
        return writer.set(
                one.tensor() + ".contiguous",
                one.gradient().type(),
                one.layer(),
                Operator.CONTIGUOUS,
                Argument.use(one.gradient()));
    }

    /** Buffers are zero at first, which makes the first step no special case. */
    private static void sgd(
            Writer writer, Group group, Argument gradients, Argument rate, Optimizer.Sgd sgd) {
        writer.effect(
                Group.PART,
                Operator.aten("_fused_sgd_"),
                group.use(Slot.Role.TRAINED),
                gradients,
                sgd.momentum() == 0
                        ? Argument.empty("List[Tensor]")
                        : group.use(Slot.Role.MOMENTUM),
                Argument.named("weight_decay", Argument.real(group.decay())),
                Argument.named("momentum", Argument.real(sgd.momentum())),
                rate,
                Argument.named("dampening", Argument.real(0)),
                Argument.named("nesterov", Argument.flag(sgd.nesterov())),
                Argument.named("maximize", Argument.flag(false)),
                Argument.named("is_first_step", Argument.flag(false)),
                Argument.named("grad_scale", Argument.none()),
                Argument.named("found_inf", Argument.none()));
    }

    private static List<Argument> moments(double beta1, double beta2, double epsilon) {
        return List.of(
                Argument.named("beta1", Argument.real(beta1)),
                Argument.named("beta2", Argument.real(beta2)),
                Argument.named("eps", Argument.real(epsilon)));
    }

    private static void adam(
            Writer writer,
            Group group,
            Argument gradients,
            String step,
            Argument rate,
            List<Argument> moments) {
        writer.effect(
                Group.PART,
                Operator.aten("_foreach_add_"),
                group.use(Slot.Role.STEPS),
                Argument.whole(1));
        List<Argument> arguments =
                new ArrayList<>(
                        List.of(
                                group.use(Slot.Role.TRAINED),
                                gradients,
                                group.use(Slot.Role.FIRST_MOMENT),
                                group.use(Slot.Role.SECOND_MOMENT),
                                Argument.empty("List[Tensor]"),
                                group.use(Slot.Role.STEPS),
                                rate));
        arguments.addAll(moments);
        arguments.add(Argument.named("weight_decay", Argument.real(group.decay())));
        arguments.add(Argument.named("amsgrad", Argument.flag(false)));
        arguments.add(Argument.named("maximize", Argument.flag(false)));
        arguments.add(Argument.named("grad_scale", Argument.none()));
        arguments.add(Argument.named("found_inf", Argument.none()));
        writer.effect(Group.PART, Operator.aten(step), arguments.toArray(Argument[]::new));
    }
}
