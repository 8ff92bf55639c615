package org.prunelang.engine.torchscript.pass;

import java.util.List;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Writer;

/** Switches gradients off first: the engine's mode differs from thread to thread. */
public final class NoGradients implements Pass {
    @Override
    public Program apply(Program program) {
        Writer writer = new Writer(program, List.of());
        writer.effect("gradient mode", Operator.GRADIENT_MODE, Argument.flag(false));
        program.lines().forEach(writer::add);
        return writer.program(program.name(), program.results());
    }
}
