package org.prunelang.engine.torchscript.program;

/** A name that stands for one value throughout a program. */
public record Variable(String name, Type type) {}
