package org.prunelang.engine.torchscript.pass;

import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;

/** The learning rate, which changes from step to step and so is passed as a tensor. */
final class Rate {
    private Rate() {}

    static Variable read(Writer writer, Program program) {
        Variable given = program.parameters(Slot.Role.RATE).getFirst().variable();
        return writer.set(
                "learning_rate",
                new Type.Number(),
                Group.PART,
                Operator.language("float"),
                Argument.use(given));
    }
}
