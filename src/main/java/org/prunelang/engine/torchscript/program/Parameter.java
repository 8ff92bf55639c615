package org.prunelang.engine.torchscript.program;

import org.prunelang.engine.Slot;

/** A slot of a method, and the variable that stands for it inside. */
public record Parameter(Slot slot, Variable variable) {}
