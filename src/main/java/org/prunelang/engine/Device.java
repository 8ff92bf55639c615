package org.prunelang.engine;

/** Where a network runs. */
public sealed interface Device {
    /** The processor. */
    record Cpu() implements Device {}

    /** A graphics card, counted from 0. */
    record Gpu(int index) implements Device {}
}
