package org.prunelang.engine.torchscript.lowering;

import java.util.List;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.network.Extent;
import org.prunelang.network.Function;
import org.prunelang.network.Op;
import org.prunelang.network.ParameterTensor.Kind;

/** One layer as ATen operations: the meaning of every op, in one switch. */
record LayerLowering(LayerLines lines, Argument training) {
    Variable write(List<Variable> inputs) {
        Variable first = inputs.getFirst();
        Argument x = Argument.use(first);
        ChannelLowering channels = new ChannelLowering(lines);
        return switch (lines.layer().op()) {
            case Op.Input _ -> throw new IllegalStateException("an input reads nothing");
            case Op.Conv op ->
                    convolution(
                            x,
                            op.bias(),
                            op.stride(),
                            op.padding(),
                            op.dilation(),
                            Argument.whole(op.groups()));
            case Op.Depthwise op ->
                    convolution(
                            x,
                            op.bias(),
                            op.stride(),
                            op.padding(),
                            op.dilation(),
                            Argument.whole(lines.network().inputShape(lines.layer()).channels()));
            case Op.Deconv op -> deconvolution(op, x);
            case Op.Linear op ->
                    lines.value(
                            Operator.LINEAR,
                            x,
                            lines.tensor(Kind.WEIGHT),
                            lines.tensorIf(op.bias(), Kind.BIAS));
            case Op.BatchNorm op -> batchNorm(op, x);
            case Op.Activation op -> activation(op.function(), x);
            case Op.Softmax _ -> lines.value("softmax", x, Argument.whole(1), Argument.none());
            case Op.MaxPool op -> maxPool(op, x);
            case Op.AveragePool op -> averagePool(op, x);
            case Op.MeanPool _ ->
                    lines.value(
                            "mean",
                            x,
                            Argument.wholes(2, 3),
                            Argument.flag(false),
                            Argument.named("dtype", Argument.none()));
            case Op.Flatten _ -> flatten(x);
            case Op.Dropout op -> dropout(op, first);
            case Op.Upsample op -> upsample(op, x);
            case Op.Shuffle op -> channels.shuffle(op, x);
            case Op.PadChannels op -> channels.pad(op.before(), op.after(), x);
            case Op.Subsample op -> channels.subsample(op, first);
            case Op.Add _ -> sum(inputs);
            case Op.Concat _ ->
                    lines.value(
                            "cat",
                            Argument.many(inputs.stream().map(Argument::use).toList()),
                            Argument.whole(1));
            case Op.Multiply _ -> channels.multiply(first, inputs.get(1));
            case Op.Gate op -> channels.gate(op, x);
            case Op.ChannelPick op -> channels.pick(op, first);
            case Op.ChannelScatter op -> channels.scatter(op, first);
        };
    }

    private Variable convolution(
            Argument x,
            boolean bias,
            Extent stride,
            Extent padding,
            Extent dilation,
            Argument groups) {
        return lines.value(
                Operator.CONVOLUTION,
                x,
                lines.tensor(Kind.WEIGHT),
                lines.tensorIf(bias, Kind.BIAS),
                Argument.extent(stride),
                Argument.extent(padding),
                Argument.extent(dilation),
                groups);
    }

    /** Without output padding, groups and dilation. */
    private Variable deconvolution(Op.Deconv op, Argument x) {
        return lines.value(
                "conv_transpose2d",
                x,
                lines.tensor(Kind.WEIGHT),
                Argument.none(),
                Argument.extent(op.stride()),
                Argument.extent(op.padding()),
                Argument.wholes(0, 0),
                Argument.whole(1),
                Argument.wholes(1, 1));
    }

    private Variable batchNorm(Op.BatchNorm op, Argument x) {
        return lines.value(
                Operator.BATCH_NORM,
                x,
                lines.tensorIf(op.scale(), Kind.SCALE),
                lines.tensorIf(op.shift(), Kind.OFFSET),
                lines.tensor(Kind.RUNNING_MEAN),
                lines.tensor(Kind.RUNNING_VARIANCE),
                training,
                Argument.real(op.momentum().toDouble()),
                Argument.real(op.epsilon().toDouble()),
                Argument.flag(true));
    }

    private Variable activation(Function function, Argument x) {
        return switch (function) {
            case RELU -> lines.value(Operator.RELU, x);
            // Hardtanh and not clamp: at 0 its gradient is 0, as that of relu is.
            case RELU6 -> lines.value(Operator.HARDTANH, x, Argument.real(0), Argument.real(6));
            case SIGMOID -> lines.value("sigmoid", x);
            case TANH -> lines.value("tanh", x);
            case SILU -> lines.value("silu", x);
            case GELU -> lines.value("gelu", x);
            case HARDSWISH -> lines.value("hardswish", x);
            case HARDSIGMOID -> lines.value("hardsigmoid", x);
        };
    }

    private Variable maxPool(Op.MaxPool op, Argument x) {
        return lines.value(
                "max_pool2d",
                x,
                Argument.extent(op.kernel()),
                Argument.extent(op.stride()),
                Argument.extent(op.padding()),
                Argument.wholes(1, 1),
                Argument.flag(op.ceil()));
    }

    /** Padding counts, so no divisor is given. */
    private Variable averagePool(Op.AveragePool op, Argument x) {
        return lines.value(
                "avg_pool2d",
                x,
                Argument.extent(op.kernel()),
                Argument.extent(op.stride()),
                Argument.extent(op.padding()),
                Argument.flag(false),
                Argument.flag(true),
                Argument.none());
    }

    private Variable flatten(Argument x) {
        return lines.value("flatten", x, Argument.whole(1), Argument.whole(-1));
    }

    /** Does nothing where training is known to be off, so there is no line then. */
    private Variable dropout(Op.Dropout op, Variable x) {
        return training.equals(Argument.flag(false))
                ? x
                : lines.value(
                        "dropout", Argument.use(x), Argument.real(op.share().toDouble()), training);
    }

    private Variable upsample(Op.Upsample op, Argument x) {
        Argument factor = Argument.real(op.factor());
        return lines.value("upsample_nearest2d", x, Argument.none(), Argument.many(factor, factor));
    }

    private Variable sum(List<Variable> inputs) {
        Variable sum = inputs.getFirst();
        for (Variable other : inputs.subList(1, inputs.size())) {
            sum = lines.value(Operator.ADD, Argument.use(sum), Argument.use(other));
        }
        return sum;
    }
}
