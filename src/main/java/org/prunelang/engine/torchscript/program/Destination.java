package org.prunelang.engine.torchscript.program;

/** Who will load the code. */
public enum Destination {
    /** Our own engine, of a known version. */
    ENGINE,
    /** Anyone's PyTorch, older ones included. */
    DEPLOYED
}
