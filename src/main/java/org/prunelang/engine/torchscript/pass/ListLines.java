package org.prunelang.engine.torchscript.pass;

import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;

/** Writes operations on a group's lists. Only lists that are parameters are changed in place. */
record ListLines(Writer writer, Group group, Variable rate) {

    Argument gradients() {
        return list(
                "gradient_list",
                Operator.LIST,
                group.gradients().stream()
                        .map(one -> Argument.use(one.gradient()))
                        .toArray(Argument[]::new));
    }

    /** {@code g + decay w}. */
    Argument decayed(Argument gradients) {
        return group.decay() == 0
                ? gradients
                : list(
                        "with_decay",
                        Operator.aten("_foreach_add"),
                        gradients,
                        group.use(Slot.Role.TRAINED),
                        alpha(Argument.real(group.decay())));
    }

    Argument list(String wish, Operator operator, Argument... arguments) {
        return Argument.use(writer.set(wish, new Type.Tensors(), Group.PART, operator, arguments));
    }

    Argument number(String wish, String name, Argument... arguments) {
        return Argument.use(
                writer.set(wish, new Type.Number(), Group.PART, Operator.aten(name), arguments));
    }

    void change(String operator, Slot.Role role, Argument... others) {
        Argument[] arguments = new Argument[others.length + 1];
        arguments[0] = group.use(role);
        System.arraycopy(others, 0, arguments, 1, others.length);
        writer.effect(Group.PART, Operator.aten(operator), arguments);
    }

    static Argument alpha(Argument factor) {
        return Argument.named("alpha", factor);
    }
}
