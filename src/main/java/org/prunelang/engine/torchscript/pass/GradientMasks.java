package org.prunelang.engine.torchscript.pass;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Parameter;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;

/** Multiplies gradients by masks, before weight decay and momentum see them. */
public final class GradientMasks implements Pass {
    @Override
    public Program apply(Program program) {
        List<Parameter> masks = program.parameters(Slot.Role.MASK);
        if (masks.isEmpty()) {
            return program;
        }
        Parameter mask = masks.getFirst();
        Writer writer = new Writer(program);
        List<Program.TrainedGradient> changed = new ArrayList<>();
        for (Program.TrainedGradient one : program.gradients()) {
            int place = mask.slot().entries().indexOf(one.tensor());
            changed.add(place < 0 ? one : masked(writer, one, mask.variable(), place));
        }
        return writer.program(program.name(), program.results()).withGradients(changed);
    }

    private static Program.TrainedGradient masked(
            Writer writer, Program.TrainedGradient one, Variable masks, int place) {
        Variable gradient = one.gradient();
        Variable product =
                writer.set(
                        one.tensor() + ".masked",
                        gradient.type(),
                        one.layer(),
                        Operator.MULTIPLY,
                        Argument.use(gradient),
                        new Argument.Item(masks, place, gradient.type()));
        return one.with(product);
    }
}
