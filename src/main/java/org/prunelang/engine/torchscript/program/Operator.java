package org.prunelang.engine.torchscript.program;

/**
 * An operation by the name TorchScript knows it under; any of ATen's can be named. What
 * verification asks of it follows from the name.
 */
public record Operator(Space space, String name) {

    /** Where the name is looked up. */
    public enum Space {
        /** Part of the language: {@code float(x)}. */
        LANGUAGE,
        ATEN,
        PRIMITIVE,
        ONEDNN
    }

    /** Makes a list of its arguments. */
    public static final Operator LIST = new Operator(Space.LANGUAGE, "[]");

    public static final Operator GRADIENT_MODE = aten("set_grad_enabled");
    public static final Operator GRADIENTS = aten("grad");
    public static final Operator CONTIGUOUS = aten("contiguous");
    public static final Operator CONVOLUTION = aten("conv2d");
    public static final Operator LINEAR = aten("linear");
    public static final Operator BATCH_NORM = aten("batch_norm");
    public static final Operator RELU = aten("relu");
    public static final Operator HARDTANH = aten("hardtanh");
    public static final Operator ADD = aten("add");
    public static final Operator MULTIPLY = aten("mul");

    public static Operator aten(String name) {
        return new Operator(Space.ATEN, name);
    }

    public static Operator language(String name) {
        return new Operator(Space.LANGUAGE, name);
    }

    public static Operator oneDnn(String name) {
        return new Operator(Space.ONEDNN, name);
    }

    /** ATen marks what changes its arguments by an underscore at the end. */
    public boolean changesArguments() {
        return space == Space.ATEN && name.endsWith("_");
    }

    /** Changes the tensors of whole lists. */
    public boolean changesLists() {
        return changesArguments() && (name.startsWith("_foreach_") || isFusedStep());
    }

    /** A whole optimiser's step in one call. */
    public boolean isFusedStep() {
        return name.startsWith("_fused_");
    }

    /** Older versions and other machines may not know it. */
    public boolean isOneDnn() {
        return space == Space.ONEDNN || name.contains("mkldnn");
    }

    /** Has an effect beside its result, so it stays where it stands. */
    public boolean hasEffect() {
        return changesArguments() || equals(GRADIENT_MODE);
    }
}
