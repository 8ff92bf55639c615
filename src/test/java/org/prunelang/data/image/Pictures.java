package org.prunelang.data.image;

import org.prunelang.data.Chance;

/** Small sets of images made of chance. */
public final class Pictures {
    private Pictures() {}

    /** Images with bytes from all of 0..255 and the labels 0, 1, 2, … in turn. */
    public static ImageSet random(int count, int channels, int height, int width, int classes) {
        byte[] pixels = new byte[count * channels * height * width];
        int[] labels = new int[count];
        Chance chance = Chance.of(count, channels, height, width);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) chance.below(256);
        }
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
        }
        return ImageSet.owning(channels, height, width, classes, pixels, labels);
    }

    /** One image of one channel. */
    public static ImageSet of(int height, int width, int... pixels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        return ImageSet.owning(1, height, width, 1, bytes, new int[1]);
    }
}
