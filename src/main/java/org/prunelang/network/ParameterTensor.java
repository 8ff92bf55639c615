package org.prunelang.network;

import java.util.List;

/**
 * A tensor of a layer, by the name it has in weights files after the layer's: {@code
 * stage1.0.conv1.weight}.
 */
public record ParameterTensor(String name, Kind kind, List<Integer> shape) {

    /** What the numbers in it do. */
    public enum Kind {
        /** Kernels of a convolution, the matrix of a linear layer. */
        WEIGHT,
        /** Added to each filter of a convolution or linear layer. */
        BIAS,
        /** The factor of a normalisation, gamma. */
        SCALE,
        /** What a normalisation adds, beta. */
        OFFSET,
        RUNNING_MEAN,
        RUNNING_VARIANCE,
        /** Trained factors of blocks, branches or channels. */
        GATE,
        /** Constants of the channels that a scatter does not fill. */
        BASE;

        /** Whether an optimiser moves it. */
        public boolean isTrained() {
            return switch (this) {
                case WEIGHT, BIAS, SCALE, OFFSET, GATE -> true;
                case RUNNING_MEAN, RUNNING_VARIANCE, BASE -> false;
            };
        }
    }

    public ParameterTensor {
        shape = List.copyOf(shape);
    }

    public long elements() {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }
}
