package org.prunelang.coupling;

/** One output channel of a layer with weights: its row, and what hangs on it. */
public record Atom(int layer, int index) {}
