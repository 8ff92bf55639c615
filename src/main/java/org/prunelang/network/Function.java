package org.prunelang.network;

import java.util.Locale;

/** The activations that act on each element alone. */
public enum Function {
    RELU,
    RELU6,
    SIGMOID,
    TANH,
    SILU,
    GELU,
    HARDSWISH,
    HARDSIGMOID;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
