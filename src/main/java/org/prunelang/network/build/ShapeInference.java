package org.prunelang.network.build;

import java.util.List;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** The shape a layer makes of its inputs, op by op. */
public final class ShapeInference {
    private ShapeInference() {}

    /** What {@code op} makes of values of these shapes: one, but for the ops that join several. */
    public static Inferred infer(Op op, List<Shape> inputs) {
        return switch (op) {
            case Op.Input input -> Joins.input(input, inputs);
            case Op.Add _ -> Joins.add(inputs);
            case Op.Concat _ -> Joins.concat(inputs);
            case Op.Multiply _ -> Joins.multiply(inputs);
            case Op.Conv conv -> Convolutions.conv(conv, only(op, inputs));
            case Op.Depthwise depthwise -> Convolutions.depthwise(depthwise, only(op, inputs));
            case Op.Deconv deconv -> Convolutions.deconv(deconv, only(op, inputs));
            case Op.Linear linear -> Vectors.linear(linear, only(op, inputs));
            case Op.Flatten _ -> Vectors.flatten(only(op, inputs));
            case Op.MaxPool pool -> Pools.max(pool, only(op, inputs));
            case Op.AveragePool pool -> Pools.average(pool, only(op, inputs));
            case Op.MeanPool _ -> Pools.mean(only(op, inputs));
            case Op.Upsample upsample -> Pools.upsample(upsample, only(op, inputs));
            case Op.Subsample subsample -> Pools.subsample(subsample, only(op, inputs));
            case Op.Shuffle shuffle -> ChannelMoves.shuffle(shuffle, only(op, inputs));
            case Op.PadChannels pad -> ChannelMoves.pad(pad, only(op, inputs));
            case Op.ChannelPick pick -> ChannelMoves.pick(pick, only(op, inputs));
            case Op.ChannelScatter scatter -> ChannelMoves.scatter(scatter, only(op, inputs));
            case Op.BatchNorm _, Op.Activation _, Op.Softmax _, Op.Dropout _, Op.Gate _ ->
                    new Inferred.Fits(only(op, inputs));
        };
    }

    private static Shape only(Op op, List<Shape> inputs) {
        if (inputs.size() != 1) {
            throw new IllegalArgumentException(op.word() + " given " + inputs.size() + " inputs");
        }
        return inputs.getFirst();
    }
}
