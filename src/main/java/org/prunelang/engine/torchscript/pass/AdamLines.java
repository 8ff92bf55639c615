package org.prunelang.engine.torchscript.pass;

import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;

/**
 * Adam's step t (Kingma and Ba 2015, algorithm 1): {@code m = b1 m + (1 - b1) g; s = b2 s + (1 -
 * b2) g^2; w -= rate / (1 - b1^t) * m / (sqrt(s) / sqrt(1 - b2^t) + epsilon)}.
 */
record AdamLines(ListLines lines, double beta1, double beta2, double epsilon) {

    /** AdamW's decay of the tensor itself: {@code w *= 1 - rate decay}. */
    static void shrink(ListLines lines) {
        double decay = lines.group().decay();
        if (decay != 0) {
            Argument lost =
                    lines.number("lost", "mul", Argument.use(lines.rate()), Argument.real(decay));
            Argument kept = lines.number("kept", "sub", Argument.real(1), lost);
            lines.change("_foreach_mul_", Slot.Role.TRAINED, kept);
        }
    }

    void write(Argument gradients) {
        lines.change("_foreach_add_", Slot.Role.STEPS, Argument.whole(1));
        lines.change("_foreach_mul_", Slot.Role.FIRST_MOMENT, Argument.real(beta1));
        lines.change(
                "_foreach_add_",
                Slot.Role.FIRST_MOMENT,
                gradients,
                ListLines.alpha(Argument.real(1 - beta1)));
        lines.change("_foreach_mul_", Slot.Role.SECOND_MOMENT, Argument.real(beta2));
        lines.change(
                "_foreach_addcmul_",
                Slot.Role.SECOND_MOMENT,
                gradients,
                gradients,
                Argument.real(1 - beta2));
        Argument step = step();
        Argument length =
                lines.number("length", "div", Argument.use(lines.rate()), rest(beta1, step));
        lines.change(
                "_foreach_addcdiv_",
                Slot.Role.TRAINED,
                lines.group().use(Slot.Role.FIRST_MOMENT),
                deviations(step),
                lines.number("down", "neg", length));
    }

    /** All tensors of a group have made equally many steps. */
    private Argument step() {
        Variable steps = lines.group().list(Slot.Role.STEPS);
        return Argument.use(
                lines.writer()
                        .set(
                                "step_number",
                                new Type.Number(),
                                Group.PART,
                                Operator.language("float"),
                                new Argument.Item(steps, 0, Type.floats(0))));
    }

    /** {@code 1 - beta^t}: what the moments, zero at first, have gathered of a whole. */
    private Argument rest(double beta, Argument step) {
        Argument power = lines.number("power", "pow", Argument.real(beta), step);
        return lines.number("rest", "sub", Argument.real(1), power);
    }

    private Argument deviations(Argument step) {
        Argument roots =
                lines.list(
                        "roots",
                        Operator.aten("_foreach_sqrt"),
                        lines.group().use(Slot.Role.SECOND_MOMENT));
        Argument whole = lines.number("whole", "sqrt", rest(beta2, step));
        Argument corrected = lines.list("corrected", Operator.aten("_foreach_div"), roots, whole);
        return lines.list(
                "deviations", Operator.aten("_foreach_add"), corrected, Argument.real(epsilon));
    }
}
