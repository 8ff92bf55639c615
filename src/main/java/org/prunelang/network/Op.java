package org.prunelang.network;

import java.util.List;
import org.prunelang.value.Rational;

/**
 * What a layer computes. Sizes that follow from the input (input channels, group size) do not stand
 * here; {@link ShapeInference} derives them. Weights are no part of it.
 */
public sealed interface Op {

    /** The word of the language, also used for the names of unlabelled layers. */
    String word();

    /** The image or vector a network is given. */
    record Input(Shape shape) implements Op {
        @Override
        public String word() {
            return "input";
        }
    }

    /**
     * Cross-correlation; weight {@code [filters, channels / groups, height, width]}. One group per
     * input channel is a {@link Depthwise}: the builder makes it one.
     */
    record Conv(
            int filters,
            Extent kernel,
            Extent stride,
            Extent padding,
            Extent dilation,
            int groups,
            boolean bias)
            implements Op {
        @Override
        public String word() {
            return "conv";
        }
    }

    /**
     * One kernel per input channel and multiple; weight {@code [channels * multiplier, 1, height,
     * width]}. Outputs {@code m*i .. m*i+m-1} read input i.
     */
    record Depthwise(
            int multiplier,
            Extent kernel,
            Extent stride,
            Extent padding,
            Extent dilation,
            boolean bias)
            implements Op {
        @Override
        public String word() {
            return "depthwise";
        }
    }

    /** Transposed convolution without bias; weight {@code [channels, filters, height, width]}. */
    record Deconv(int filters, Extent kernel, Extent stride, Extent padding) implements Op {
        @Override
        public String word() {
            return "deconv";
        }
    }

    /** Weight {@code [features, inputs]}. */
    record Linear(int features, boolean bias) implements Op {
        @Override
        public String word() {
            return "linear";
        }
    }

    /** Channel c of a map becomes features {@code c*area .. (c+1)*area-1}. */
    record Flatten() implements Op {
        @Override
        public String word() {
            return "flatten";
        }
    }

    /** Batch normalisation per channel; momentum in PyTorch's sense. */
    record BatchNorm(boolean scale, boolean shift, Rational epsilon, Rational momentum)
            implements Op {
        public static final Rational EPSILON = Rational.of(1, 100_000);
        public static final Rational MOMENTUM = Rational.of(1, 10);

        /** With scale and shift, and the usual constants. */
        public static BatchNorm usual() {
            return new BatchNorm(true, true, EPSILON, MOMENTUM);
        }

        @Override
        public String word() {
            return "batchnorm";
        }
    }

    /** A function of each element alone. */
    record Activation(Function function) implements Op {
        @Override
        public String word() {
            return function.word();
        }
    }

    /** Over the channels, so every channel moves every other. */
    record Softmax() implements Op {
        @Override
        public String word() {
            return "softmax";
        }
    }

    /**
     * Greatest value under the kernel; with {@code ceil} the last window may hang over the edge.
     */
    record MaxPool(Extent kernel, Extent stride, Extent padding, boolean ceil) implements Op {
        @Override
        public String word() {
            return "max_pool";
        }
    }

    /** Sum under the kernel over all its positions; padding counts as zeros. */
    record AveragePool(Extent kernel, Extent stride, Extent padding) implements Op {
        @Override
        public String word() {
            return "average_pool";
        }
    }

    /** Mean over all positions: a map becomes a vector. */
    record MeanPool() implements Op {
        @Override
        public String word() {
            return "mean_pool";
        }
    }

    /** Zeroes that share of the elements while training. */
    record Dropout(Rational share) implements Op {
        @Override
        public String word() {
            return "dropout";
        }
    }

    /** Every position repeated {@code factor} times in both directions (nearest neighbour). */
    record Upsample(int factor) implements Op {
        @Override
        public String word() {
            return "upsample";
        }
    }

    /** Channel shuffle: seen as {@code [groups, n]}, the two axes of the channels swap. */
    record Shuffle(int groups) implements Op {
        @Override
        public String word() {
            return "shuffle";
        }
    }

    /** Zero channels before and after the given ones (option-A shortcuts). */
    record PadChannels(int before, int after) implements Op {
        @Override
        public String word() {
            return "pad_channels";
        }
    }

    /** Keeps every n-th row and column, from the first. */
    record Subsample(Extent stride) implements Op {
        @Override
        public String word() {
            return "subsample";
        }
    }

    /** Sum of two or more values of one shape. */
    record Add() implements Op {
        @Override
        public String word() {
            return "add";
        }
    }

    /** Values one after the other along the channels. */
    record Concat() implements Op {
        @Override
        public String word() {
            return "concat";
        }
    }

    /**
     * Product of a value (first) and a factor (second): of its shape, a vector with one factor per
     * channel, a map of one position, or a map of one channel.
     */
    record Multiply() implements Op {
        @Override
        public String word() {
            return "multiply";
        }
    }

    /** A trained factor {@code gate}: one for all ({@code [1]}) or one per channel. */
    record Gate(Sites sites) implements Op {
        /** What each factor multiplies. */
        public enum Sites {
            WHOLE,
            CHANNEL
        }

        @Override
        public String word() {
            return "gate";
        }
    }

    /** Output channel j is input channel {@code indices[j]}. */
    record ChannelPick(List<Integer> indices) implements Op {
        public ChannelPick {
            indices = List.copyOf(indices);
        }

        @Override
        public String word() {
            return "channel_pick";
        }
    }

    /**
     * Input channel k becomes output channel {@code positions[k]} of {@code width}; the others are
     * zero, or what the tensor {@code base} holds per channel.
     */
    record ChannelScatter(List<Integer> positions, int width, boolean base) implements Op {
        public ChannelScatter {
            positions = List.copyOf(positions);
        }

        @Override
        public String word() {
            return "channel_scatter";
        }
    }
}
