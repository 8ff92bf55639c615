package org.prunelang.engine.torchscript;

import java.util.List;
import org.prunelang.network.Draft;
import org.prunelang.network.Extent;
import org.prunelang.network.Function;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;
import org.prunelang.network.build.Signal;
import org.prunelang.value.Rational;

/** Networks small enough to be read as text, and one that holds every op there is. */
final class SmallNetworks {
    private SmallNetworks() {}

    /** A residual block and a classifier: what most networks are made of. */
    static Network residual() {
        Draft draft = new Draft();
        Signal x = draft.image(2, 4);
        x = draft.relu("stem.relu", draft.norm("stem.bn", draft.conv("stem.conv", x, 4, 3, 1)));
        Signal y = draft.norm("block.0.bn", draft.conv("block.0.conv", x, 4, 3, 1));
        x = draft.relu("block.relu", draft.add("block.add", new Op.Add(), y, x));
        return draft.ending(draft.linear("fc", draft.add("pool", new Op.MeanPool(), x), 3));
    }

    /** One linear layer with its bias. */
    static Network linear() {
        Draft draft = new Draft();
        Signal x = draft.add("image", new Op.Input(Shape.vector(2)));
        return draft.ending(draft.linear("fc", x, 2));
    }

    /** No batch normalisation, so that training and evaluation agree. */
    static Network smooth() {
        Draft draft = new Draft();
        Signal x = draft.conv("conv", draft.image(2, 5), 4, 3, 2, 1, 2, true);
        x = draft.add("silu", new Op.Activation(Function.SILU), x);
        x = draft.add("gate", new Op.Gate(Op.Gate.Sites.CHANNEL), x);
        x = draft.add("up", new Op.Deconv(2, Extent.square(2), Extent.ONE, Extent.NONE), x);
        x = draft.add("tanh", new Op.Activation(Function.TANH), x);
        return draft.ending(draft.linear("fc", draft.add("flat", new Op.Flatten(), x), 3));
    }

    /** Every op, on maps and, where it takes them, on vectors. */
    static Network everyOp() {
        Draft draft = new Draft();
        Signal x = maps(draft, draft.image(3, 8));
        x = moves(draft, x);
        Signal vector = draft.add("mean", new Op.MeanPool(), x);
        Signal flat = draft.add("flat", new Op.Flatten(), x);
        Signal y = vectors(draft, vector);
        return draft.ending(y, draft.linear("fc", flat, 3), draft.add("soft", new Op.Softmax(), x));
    }

    private static Signal maps(Draft draft, Signal image) {
        Signal x = draft.conv("conv.1", image, 6, 3, 1, 1, 3, true);
        x = draft.norm("bn.1", x);
        x = draft.add("relu6", new Op.Activation(Function.RELU6), x);
        x = draft.depthwise("dw", x, 3, 1, 2);
        x = draft.add("dw.bn", new Op.BatchNorm(false, true, Rational.of(1, 1000), half()), x);
        x = draft.relu("dw.relu", x);
        Signal y = draft.conv("conv-2", x, 12, 1, 1);
        y = draft.add("bn-2", new Op.BatchNorm(true, false, Rational.of(1, 1000), half()), y);
        x = draft.relu("sum.relu", draft.add("sum", new Op.Add(), y, x, x));
        x = draft.add("hardswish", new Op.Activation(Function.HARDSWISH), x);
        x = draft.maxPool("max", x, 3, 2, 1);
        Extent two = Extent.square(2);
        Signal ceil =
                draft.add("ceil", new Op.MaxPool(Extent.square(3), two, Extent.NONE, true), x);
        Signal average =
                draft.add("average", new Op.AveragePool(Extent.square(3), two, Extent.ONE), x);
        x = draft.add("join", new Op.Concat(), ceil, average);
        x = draft.add("up", new Op.Upsample(2), x);
        x = draft.add("deconv", new Op.Deconv(6, Extent.square(3), two, Extent.ONE), x);
        return draft.add("drop", new Op.Dropout(Rational.of(1, 2)), x);
    }

    private static Rational half() {
        return Rational.of(1, 2);
    }

    private static Signal moves(Draft draft, Signal start) {
        Signal x = draft.add("shuffle", new Op.Shuffle(3), start);
        x = draft.add("pad", new Op.PadChannels(1, 2), x);
        x = draft.add("some", new Op.Subsample(new Extent(2, 3)), x);
        x = draft.add("all", new Op.Subsample(Extent.ONE), x);
        x = draft.add("pick", new Op.ChannelPick(List.of(8, 1, 1, 3)), x);
        x = draft.add("scatter", new Op.ChannelScatter(List.of(5, 0, 2, 3), 6, true), x);
        x = draft.add("blank", new Op.ChannelScatter(List.of(6, 1, 2, 3, 4, 5), 7, false), x);
        Signal squeezed = draft.add("squeeze", new Op.MeanPool(), x);
        x = draft.add("excite", new Op.Multiply(), x, squeezed);
        Signal attention = draft.conv("attention", x, 1, 1, 1);
        x = draft.add("attend", new Op.Multiply(), x, attention);
        x = draft.add("square", new Op.Multiply(), x, x);
        x = draft.add("gate.each", new Op.Gate(Op.Gate.Sites.CHANNEL), x);
        return draft.add("gate.all", new Op.Gate(Op.Gate.Sites.WHOLE), x);
    }

    private static Signal vectors(Draft draft, Signal start) {
        Signal x = draft.linear("hidden", start, 6);
        x = draft.norm("hidden.bn", x);
        x = draft.add("gelu", new Op.Activation(Function.GELU), x);
        x = draft.add("v.gate", new Op.Gate(Op.Gate.Sites.CHANNEL), x);
        x = draft.add("v.shuffle", new Op.Shuffle(2), x);
        x = draft.add("v.pad", new Op.PadChannels(0, 1), x);
        x = draft.add("v.pick", new Op.ChannelPick(List.of(6, 0, 2)), x);
        x = draft.add("v.scatter", new Op.ChannelScatter(List.of(3, 1, 0), 4, true), x);
        x = draft.add("sigmoid", new Op.Activation(Function.SIGMOID), x);
        Signal same = draft.add("hardsigmoid", new Op.Activation(Function.HARDSIGMOID), x);
        x = draft.add("v.product", new Op.Multiply(), x, same);
        x = draft.add("silu", new Op.Activation(Function.SILU), x);
        return draft.add("tanh", new Op.Activation(Function.TANH), x);
    }
}
