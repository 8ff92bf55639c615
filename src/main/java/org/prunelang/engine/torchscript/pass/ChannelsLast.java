package org.prunelang.engine.torchscript.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Parameter;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;

/**
 * Lays the inputs out with the channels last; all that is computed from them follows. Parameters
 * stay contiguous: whoever owns them reads and writes their memory.
 */
public final class ChannelsLast implements Pass {
    /** The number of the memory format in the language. */
    private static final int FORMAT = 2;

    @Override
    public Program apply(Program program) {
        Writer writer = new Writer(program, List.of());
        Map<Variable, Variable> laid = new HashMap<>();
        for (Parameter parameter : program.parameters(Slot.Role.INPUT)) {
            Variable input = parameter.variable();
            if (input.type().equals(Type.MAP)) {
                String layer = parameter.slot().name();
                laid.put(
                        input,
                        writer.set(
                                layer + ".laid",
                                Type.MAP,
                                layer,
                                Operator.CONTIGUOUS,
                                Argument.use(input),
                                Argument.named("memory_format", Argument.whole(FORMAT))));
            }
        }
        program.lines().forEach(line -> writer.add(Substitution.of(laid, line)));
        return writer.program(program.name(), Substitution.of(laid, program.results()));
    }
}
