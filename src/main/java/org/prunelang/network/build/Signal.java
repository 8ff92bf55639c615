package org.prunelang.network.build;

import org.prunelang.network.Shape;

/** What a placed layer makes: its place in the network being built, and the shape. */
public record Signal(int layer, Shape shape) {}
