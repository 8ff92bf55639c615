package org.prunelang.network;

/** A height and a width: of a kernel, a stride, a padding on each side, a dilation. */
public record Extent(int height, int width) {
    public static final Extent ONE = square(1);
    public static final Extent NONE = square(0);

    public static Extent square(int side) {
        return new Extent(side, side);
    }

    /** The padding {@code same}: half the kernel on each side, in steps of the dilation. */
    public static Extent half(Extent kernel, Extent dilation) {
        return new Extent(kernel.height / 2 * dilation.height, kernel.width / 2 * dilation.width);
    }

    /** How many positions a kernel of this extent has. */
    public long positions() {
        return (long) height * width;
    }

    @Override
    public String toString() {
        return height + "x" + width;
    }
}
