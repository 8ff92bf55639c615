package org.prunelang.engine;

/** Several operations made one, where the engine that will run them can do so. */
public enum Fusion {
    /** A batch normalisation becomes part of the layer before it; only for evaluation. */
    BATCH_NORM,
    /** Convolution, sum and activation in one oneDNN call; only on the processor. */
    CONVOLUTION,
    /** One call moves all tensors of an optimiser's group. */
    OPTIMIZER
}
