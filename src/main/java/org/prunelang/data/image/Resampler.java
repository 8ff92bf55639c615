package org.prunelang.data.image;

/**
 * Stretches a part of an image over a whole one with the triangle filter, first along rows, then
 * along columns. Where it shrinks, the triangle is as wide as the step, so nothing is skipped; this
 * is what imaging programs call bilinear with antialiasing.
 */
final class Resampler {
    private final int channels;
    private final int height;
    private final int width;

    Resampler(int channels, int height, int width) {
        this.channels = channels;
        this.height = height;
        this.width = width;
    }

    /** The part with the corner (x, y), which lies in the image, at the size of the image. */
    byte[] stretch(byte[] image, int x, int y, int partWidth, int partHeight) {
        float[] wide = new float[partHeight * width * channels];
        for (int column = 0; column < width; column++) {
            Taps taps = Taps.of(column, partWidth, width);
            for (int row = 0; row < partHeight; row++) {
                for (int c = 0; c < channels; c++) {
                    float sum = 0;
                    for (int k = 0; k < taps.weights.length; k++) {
                        int from = ((y + row) * width + x + taps.first + k) * channels + c;
                        sum += taps.weights[k] * (image[from] & 0xff);
                    }
                    wide[(row * width + column) * channels + c] = sum;
                }
            }
        }
        return tall(wide, partHeight);
    }

    private byte[] tall(float[] wide, int partHeight) {
        int line = width * channels;
        byte[] stretched = new byte[height * line];
        for (int row = 0; row < height; row++) {
            Taps taps = Taps.of(row, partHeight, height);
            for (int i = 0; i < line; i++) {
                float sum = 0;
                for (int k = 0; k < taps.weights.length; k++) {
                    sum += taps.weights[k] * wide[(taps.first + k) * line + i];
                }
                stretched[row * line + i] = (byte) Math.clamp((int) (sum + 0.5f), 0, 255);
            }
        }
        return stretched;
    }

    /** Which places of the source make one place of the result, and how much each counts. */
    private static final class Taps {
        private final int first;
        private final float[] weights;

        private Taps(int first, float[] weights) {
            this.first = first;
            this.weights = weights;
        }

        static Taps of(int place, int from, int to) {
            double scale = (double) from / to;
            double reach = Math.max(scale, 1);
            double center = (place + 0.5) * scale;
            int first = Math.max(0, (int) (center - reach + 0.5));
            int behind = Math.min(from, (int) (center + reach + 0.5));
            double[] raw = new double[behind - first];
            double sum = 0;
            for (int k = 0; k < raw.length; k++) {
                raw[k] = Math.max(0, 1 - Math.abs((first + k - center + 0.5) / reach));
                sum += raw[k];
            }
            float[] weights = new float[raw.length];
            for (int k = 0; k < raw.length; k++) {
                weights[k] = (float) (raw[k] / sum);
            }
            return new Taps(first, weights);
        }
    }
}
