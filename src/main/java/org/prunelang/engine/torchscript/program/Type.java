package org.prunelang.engine.torchscript.program;

/** What a variable holds, as far as soundness and printing depend on it. */
public sealed interface Type {
    /** Single-precision tensor with four axes: batch, channels, height, width. */
    Tensor MAP = floats(4);

    /** Single-precision tensor with two axes: batch, features. */
    Tensor VECTOR = floats(2);

    /** Numbers of a tensor. */
    enum Precision {
        FLOAT,
        BFLOAT16,
        WHOLE
    }

    record Tensor(int rank, Precision precision) implements Type {}

    /** A list of tensors. */
    record Tensors() implements Type {}

    /** What differentiation gives: a list whose entries may be absent. */
    record Gradients() implements Type {}

    /** A number that is no tensor. */
    record Number() implements Type {}

    static Tensor floats(int rank) {
        return new Tensor(rank, Precision.FLOAT);
    }
}
