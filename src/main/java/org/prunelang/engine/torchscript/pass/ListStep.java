package org.prunelang.engine.torchscript.pass;

import java.util.List;
import org.prunelang.engine.Optimizer;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;

/**
 * Moves each group of trained tensors by operations on whole lists, which older versions know too.
 *
 * @param decays the weight decay of each list of trained tensors
 */
public record ListStep(Optimizer optimizer, List<Double> decays) implements Pass {
    public ListStep {
        decays = List.copyOf(decays);
    }

    @Override
    public Program apply(Program program) {
        Writer writer = new Writer(program);
        Variable rate = Rate.read(writer, program);
        for (Group group : Group.of(program, decays)) {
            ListLines lines = new ListLines(writer, group, rate);
            switch (optimizer) {
                case Optimizer.Sgd sgd -> SgdLines.write(lines, sgd);
                case Optimizer.Adam adam ->
                        new AdamLines(lines, adam.beta1(), adam.beta2(), adam.epsilon())
                                .write(lines.decayed(lines.gradients()));
                case Optimizer.AdamW adam -> {
                    AdamLines.shrink(lines);
                    new AdamLines(lines, adam.beta1(), adam.beta2(), adam.epsilon())
                            .write(lines.gradients());
                }
            }
        }
        return writer.program(program.name(), program.results());
    }
}
