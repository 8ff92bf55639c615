package org.prunelang.data;

import java.util.Collections;
import java.util.List;

/**
 * What becomes of a pixel: {@code (pixel / 255 - mean) / deviation}, for each channel.
 *
 * @param means one for each channel, of pixels in 0..1
 * @param deviations one for each channel, above 0
 */
public record Normalization(List<Double> means, List<Double> deviations) {
    public static final Normalization IMAGENET =
            new Normalization(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));
    public static final Normalization CIFAR10 =
            new Normalization(List.of(0.4914, 0.4822, 0.4465), List.of(0.2023, 0.1994, 0.2010));

    public Normalization {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        if (means.size() != deviations.size() || means.isEmpty()) {
            throw new IllegalArgumentException("one mean and one deviation for each channel");
        }
        if (!means.stream().allMatch(Double::isFinite)
                || !deviations.stream().allMatch(d -> d > 0 && Double.isFinite(d))) {
            throw new IllegalArgumentException("not finite, or a deviation that is not above 0");
        }
    }

    /** Pixels in 0..1 as they are. */
    public static Normalization none(int channels) {
        return new Normalization(
                Collections.nCopies(channels, 0.0), Collections.nCopies(channels, 1.0));
    }

    public int channels() {
        return means.size();
    }

    /**
     * The value of every byte, at {@code channel * 256 + byte}. Every operation rounds to 32 bits,
     * in the order PyTorch's transforms have, so that published weights see the numbers they were
     * trained on.
     */
    public float[] table() {
        float[] table = new float[channels() * 256];
        for (int channel = 0; channel < channels(); channel++) {
            float mean = means.get(channel).floatValue();
            float deviation = deviations.get(channel).floatValue();
            for (int pixel = 0; pixel < 256; pixel++) {
                table[channel * 256 + pixel] = (pixel / 255f - mean) / deviation;
            }
        }
        return table;
    }
}
