package org.prunelang.data.image;

import java.security.MessageDigest;

/**
 * Labelled images of one size, held as one block of bytes: image by image, row by row, and the
 * channels of a pixel side by side, as the batches want them.
 */
public final class ImageSet {
    private final int channels;
    private final int height;
    private final int width;
    private final int classes;
    private final byte[] pixels;
    private final int[] labels;

    private ImageSet(
            int channels, int height, int width, int classes, byte[] pixels, int[] labels) {
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.classes = classes;
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * Takes the arrays over without a copy, since they may be most of the memory there is: the
     * caller must not write to them again.
     *
     * @param pixels {@code [image, row, column, channel]}
     * @param labels each in {@code 0..<classes}
     */
    public static ImageSet owning(
            int channels, int height, int width, int classes, byte[] pixels, int[] labels) {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("a side below one");
        }
        if (pixels.length != (long) labels.length * channels * height * width) {
            throw new IllegalArgumentException("so many bytes do not make so many images");
        }
        for (int label : labels) {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException("label " + label);
            }
        }
        return new ImageSet(channels, height, width, classes, pixels, labels);
    }

    public int count() {
        return labels.length;
    }

    public int channels() {
        return channels;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    public int classes() {
        return classes;
    }

    public int label(int image) {
        return labels[image];
    }

    /** The bytes, and the numbers, of one image. */
    public int elements() {
        return channels * height * width;
    }

    /** One byte of an image, 0..255. */
    public int pixel(int image, int channel, int row, int column) {
        return pixels[image * elements() + (row * width + column) * channels + channel] & 0xff;
    }

    /** Feeds what an image is, its label and its bytes, to a digest. */
    public void digest(int image, MessageDigest digest) {
        digest.update((byte) (labels[image] >>> 8));
        digest.update((byte) labels[image]);
        digest.update(pixels, image * elements(), elements());
    }

    /** For reading only: the one array behind all images. */
    byte[] pixels() {
        return pixels;
    }
}
