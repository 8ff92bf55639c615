package org.prunelang.data;

/** One change that training images go through, drawn anew for each image and epoch. */
public sealed interface Augmentation {

    /**
     * Black pixels on each side, then a crop of the old size at a place drawn for each image.
     *
     * @param pixels how many on each side
     */
    record PadCrop(int pixels) implements Augmentation {}

    /** Mirrored left to right, every second time. */
    record Flip() implements Augmentation {}

    /** A part of random size and place, stretched to a size. */
    record RandomResizedCrop(int height, int width) implements Augmentation {}
}
