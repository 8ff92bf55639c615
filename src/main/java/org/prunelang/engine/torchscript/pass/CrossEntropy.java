package org.prunelang.engine.torchscript.pass;

import java.util.List;
import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;

/**
 * Turns the network's one output into the mean cross-entropy over the batch and the number of
 * images put into their class.
 *
 * @param smoothing share of the target that is spread over all classes
 */
public record CrossEntropy(double smoothing) implements Pass {
    private static final String PART = "loss";
    private static final int MEAN = 1;
    private static final int NO_CLASS = -100;

    @Override
    public Program apply(Program program) {
        if (program.results().size() != 1) {
            throw new IllegalArgumentException(
                    "cross-entropy of %d outputs".formatted(program.results().size()));
        }
        Argument output = Argument.use(program.results().getFirst());
        Writer writer = new Writer(program);
        Argument target = Argument.use(program.parameters(Slot.Role.TARGET).getFirst().variable());
        Variable loss =
                writer.set(
                        "loss",
                        Type.floats(0),
                        PART,
                        Operator.aten("cross_entropy_loss"),
                        output,
                        target,
                        Argument.none(),
                        Argument.whole(MEAN),
                        Argument.whole(NO_CLASS),
                        Argument.real(smoothing));
        return writer.program(program.name(), List.of(loss, correct(writer, output, target)));
    }

    private static Variable correct(Writer writer, Argument output, Argument target) {
        Type whole = new Type.Tensor(1, Type.Precision.WHOLE);
        Variable best =
                writer.set("best", whole, PART, Operator.aten("argmax"), output, Argument.whole(1));
        Variable hits =
                writer.set("hits", whole, PART, Operator.aten("eq"), Argument.use(best), target);
        return writer.set(
                "correct",
                new Type.Tensor(0, Type.Precision.WHOLE),
                PART,
                Operator.aten("sum"),
                Argument.use(hits));
    }
}
