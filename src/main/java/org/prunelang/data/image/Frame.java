package org.prunelang.data.image;

import java.util.Arrays;

/**
 * What is seen of one image while augmentation works on it. Crops and mirrors only change where the
 * frame looks; bytes move once, when the frame is written as numbers. One frame serves one thread,
 * image after image.
 *
 * <p>Position (x, y) of the frame shows the source's pixel ({@code step * x + shiftX}, {@code y +
 * shiftY}) if that lies in the part still visible, and black otherwise.
 */
public final class Frame {
    private final int channels;
    private final int height;
    private final int width;
    private final Resampler resampler;

    private byte[] source = new byte[0];
    private int base;
    private int step;
    private int shiftX;
    private int shiftY;
    private int left;
    private int right;
    private int top;
    private int bottom;

    /** A frame for images of a set; it keeps their size. */
    public Frame(ImageSet images) {
        channels = images.channels();
        height = images.height();
        width = images.width();
        resampler = new Resampler(channels, height, width);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Shows an image as it is. */
    public void show(ImageSet images, int image) {
        look(images.pixels(), image * images.elements());
    }

    private void look(byte[] bytes, int at) {
        source = bytes;
        base = at;
        step = 1;
        shiftX = 0;
        shiftY = 0;
        left = 0;
        right = width;
        top = 0;
        bottom = height;
    }

    /** Moves the frame over the image, right and down; what was outside it before is black. */
    public void move(int rightwards, int down) {
        int first = step > 0 ? shiftX : shiftX - width + 1;
        left = Math.max(left, first);
        right = Math.min(right, first + width);
        top = Math.max(top, shiftY);
        bottom = Math.min(bottom, shiftY + height);
        shiftX += step * rightwards;
        shiftY += down;
    }

    /** Turns left and right around. */
    public void mirror() {
        shiftX += step * (width - 1);
        step = -step;
    }

    /** Stretches the part of the frame from a corner on over the whole frame. */
    public void stretch(int x, int y, int partWidth, int partHeight) {
        byte[] shown = new byte[channels * height * width];
        bytes(shown);
        look(resampler.stretch(shown, x, y, partWidth, partHeight), 0);
    }

    /** Writes the frame as numbers, {@code [row, column, channel]}, by the table of bytes. */
    public void write(float[] table, float[] into, int at) {
        for (int y = 0; y < height; y++) {
            int row = at + y * width * channels;
            int from = visibleFrom(y);
            int to = visibleTo(y);
            black(table, into, row, from);
            int pixel = base + ((y + shiftY) * width + step * from + shiftX) * channels;
            if (channels == 3) {
                threeChannels(table, into, row + from * 3, pixel, to - from);
            } else {
                anyChannels(table, into, row + from * channels, pixel, to - from);
            }
            black(table, into, row + to * channels, width - to);
        }
    }

    private void threeChannels(float[] table, float[] into, int at, int pixel, int count) {
        int stride = step * 3;
        for (int i = 0; i < count; i++) {
            into[at] = table[source[pixel] & 0xff];
            into[at + 1] = table[256 + (source[pixel + 1] & 0xff)];
            into[at + 2] = table[512 + (source[pixel + 2] & 0xff)];
            at += 3;
            pixel += stride;
        }
    }

    private void anyChannels(float[] table, float[] into, int at, int pixel, int count) {
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < channels; c++) {
                into[at++] = table[c * 256 + (source[pixel + c] & 0xff)];
            }
            pixel += step * channels;
        }
    }

    private void black(float[] table, float[] into, int at, int count) {
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < channels; c++) {
                into[at++] = table[c * 256];
            }
        }
    }

    private void bytes(byte[] into) {
        Arrays.fill(into, (byte) 0);
        for (int y = 0; y < height; y++) {
            for (int x = visibleFrom(y); x < visibleTo(y); x++) {
                int pixel = base + ((y + shiftY) * width + step * x + shiftX) * channels;
                System.arraycopy(source, pixel, into, (y * width + x) * channels, channels);
            }
        }
    }

    /** The first column of a row that shows the image; the width if none does. */
    private int visibleFrom(int y) {
        if (y + shiftY < top || y + shiftY >= bottom) {
            return width;
        }
        return Math.clamp(step > 0 ? left - shiftX : shiftX - right + 1, 0, width);
    }

    /** The column behind the last that shows the image. */
    private int visibleTo(int y) {
        int to = step > 0 ? right - shiftX : shiftX - left + 1;
        return Math.max(visibleFrom(y), Math.clamp(to, 0, width));
    }
}
