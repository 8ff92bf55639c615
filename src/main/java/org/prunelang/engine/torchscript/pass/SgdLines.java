package org.prunelang.engine.torchscript.pass;

import org.prunelang.engine.Optimizer;
import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;

/**
 * {@code g' = g + decay w; v = momentum v + g'; w -= rate v}, or {@code w -= rate (g' + momentum
 * v)} with Nesterov's look ahead.
 */
final class SgdLines {
    private SgdLines() {}

    static void write(ListLines lines, Optimizer.Sgd sgd) {
        Argument down = lines.number("down", "neg", Argument.use(lines.rate()));
        Argument direction = direction(lines, sgd);
        lines.change("_foreach_add_", Slot.Role.TRAINED, direction, ListLines.alpha(down));
    }

    private static Argument direction(ListLines lines, Optimizer.Sgd sgd) {
        Argument gradients = lines.decayed(lines.gradients());
        if (sgd.momentum() == 0) {
            return gradients;
        }
        Argument momentum = Argument.real(sgd.momentum());
        lines.change("_foreach_mul_", Slot.Role.MOMENTUM, momentum);
        lines.change(
                "_foreach_add_", Slot.Role.MOMENTUM, gradients, ListLines.alpha(Argument.whole(1)));
        Argument velocity = lines.group().use(Slot.Role.MOMENTUM);
        return sgd.nesterov()
                ? lines.list(
                        "ahead",
                        Operator.aten("_foreach_add"),
                        gradients,
                        velocity,
                        ListLines.alpha(momentum))
                : velocity;
    }
}
