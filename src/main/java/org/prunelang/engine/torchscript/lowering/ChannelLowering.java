package org.prunelang.engine.torchscript.lowering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.network.Op;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.Shape;

/** Layers that move or scale channels and positions. */
record ChannelLowering(LayerLines lines) {

    /** Seen as {@code [groups, n]}, the two axes swap; n is left to the engine. */
    Variable shuffle(Op.Shuffle op, Argument x) {
        int rank = rank() + 1;
        Variable split =
                lines.step(
                        "split",
                        rank,
                        "unflatten",
                        x,
                        Argument.whole(1),
                        Argument.wholes(op.groups(), -1));
        Variable swapped =
                lines.step(
                        "swapped",
                        rank,
                        "transpose",
                        Argument.use(split),
                        Argument.whole(1),
                        Argument.whole(2));
        return lines.value("flatten", Argument.use(swapped), Argument.whole(1), Argument.whole(2));
    }

    /** Padding is given from the last axis backwards. */
    Variable pad(int before, int after, Argument x) {
        return lines.value("constant_pad_nd", x, padding(before, after), Argument.whole(0));
    }

    private Argument padding(int before, int after) {
        return isMap()
                ? Argument.wholes(0, 0, 0, 0, before, after)
                : Argument.wholes(before, after);
    }

    Variable subsample(Op.Subsample op, Variable x) {
        Variable rows = every(op.stride().height(), 2, x);
        return every(op.stride().width(), 3, rows);
    }

    private Variable every(int stride, int axis, Variable x) {
        return stride == 1
                ? x
                : lines.value(
                        "slice",
                        Argument.use(x),
                        Argument.whole(axis),
                        Argument.whole(0),
                        Argument.whole(Long.MAX_VALUE),
                        Argument.whole(stride));
    }

    /** A factor of fewer axes than the value is brought to them, or to the vector it is. */
    Variable multiply(Variable x, Variable factor) {
        Shape shape = lines.network().layer(lines.layer().inputs().get(1)).shape();
        return lines.value(
                Operator.MULTIPLY,
                Argument.use(x),
                Argument.use(shape.isMap() == isMap() ? factor : broughtTo(factor)));
    }

    private Variable broughtTo(Variable factor) {
        if (!isMap()) {
            return lines.step(
                    "factor",
                    2,
                    "flatten",
                    Argument.use(factor),
                    Argument.whole(1),
                    Argument.whole(-1));
        }
        Variable row = lines.step("row", 3, "unsqueeze", Argument.use(factor), Argument.whole(2));
        return lines.step("factor", 4, "unsqueeze", Argument.use(row), Argument.whole(3));
    }

    Variable gate(Op.Gate op, Argument x) {
        Argument gate = lines.tensor(Kind.GATE);
        return lines.value(
                Operator.MULTIPLY,
                x,
                switch (op.sites()) {
                    case WHOLE -> gate;
                    case CHANNEL -> perChannel("factors", gate);
                });
    }

    /** A vector with one number per channel, shaped so that it repeats over positions. */
    private Argument perChannel(String word, Argument vector) {
        return isMap()
                ? Argument.use(lines.step(word, 3, "reshape", vector, Argument.wholes(-1, 1, 1)))
                : vector;
    }

    Variable pick(Op.ChannelPick op, Variable x) {
        return lines.value(
                "index_select", Argument.use(x), Argument.whole(1), lines.indices(op.indices(), x));
    }

    /**
     * A channel of zeros is put behind the given ones, and all that none of them fills picks it.
     */
    Variable scatter(Op.ChannelScatter op, Variable x) {
        int given = op.positions().size();
        List<Integer> sources = new ArrayList<>(Collections.nCopies(op.width(), given));
        for (int k = 0; k < given; k++) {
            sources.set(op.positions().get(k), k);
        }
        Variable padded =
                lines.step(
                        "padded",
                        rank(),
                        "constant_pad_nd",
                        Argument.use(x),
                        padding(0, 1),
                        Argument.whole(0));
        Argument indices = lines.indices(sources, x);
        if (!op.base()) {
            return lines.value("index_select", Argument.use(padded), Argument.whole(1), indices);
        }
        Variable scattered =
                lines.step(
                        "scattered",
                        rank(),
                        "index_select",
                        Argument.use(padded),
                        Argument.whole(1),
                        indices);
        return lines.value(Operator.ADD, Argument.use(scattered), constants(op, x));
    }

    /** What the tensor holds for filled channels does not count. */
    private Argument constants(Op.ChannelScatter op, Variable x) {
        Variable constants =
                lines.step(
                        "constants",
                        1,
                        "index_fill",
                        lines.tensor(Kind.BASE),
                        Argument.whole(0),
                        lines.indices(op.positions(), x),
                        Argument.whole(0));
        return perChannel("base", Argument.use(constants));
    }

    private boolean isMap() {
        return lines.layer().shape().isMap();
    }

    private int rank() {
        return isMap() ? 4 : 2;
    }
}
