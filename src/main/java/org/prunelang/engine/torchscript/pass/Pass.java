package org.prunelang.engine.torchscript.pass;

import org.prunelang.engine.torchscript.program.Program;

/** A rewrite of a program; it leaves alone what it does not recognise. */
@FunctionalInterface
public interface Pass {
    Program apply(Program program);
}
