package org.prunelang.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The image sets whose layout is known, by the names of their constructors. */
public enum DataSet {
    CIFAR10(3, 32, 10),
    CIFAR100(3, 32, 100),
    MNIST(1, 28, 10),
    FASHION_MNIST(1, 28, 10),
    SHAPES(3, 32, 10);

    private final int channels;
    private final int side;
    private final int classes;

    DataSet(int channels, int side, int classes) {
        this.channels = channels;
        this.side = side;
        this.classes = classes;
    }

    /** The name of its constructor: {@code fashion_mnist}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DataSet> of(String word) {
        return Arrays.stream(values()).filter(set -> set.word().equals(word)).findFirst();
    }

    public int channels() {
        return channels;
    }

    /** Height and width; all these sets have square images. */
    public int side() {
        return side;
    }

    public int classes() {
        return classes;
    }

    /** Mean and deviation of the training images as its users publish them. */
    public Normalization own() {
        return switch (this) {
            case CIFAR10 -> Normalization.CIFAR10;
            case CIFAR100 ->
                    new Normalization(
                            List.of(0.5071, 0.4867, 0.4408), List.of(0.2675, 0.2565, 0.2761));
            case MNIST -> new Normalization(List.of(0.1307), List.of(0.3081));
            case FASHION_MNIST -> new Normalization(List.of(0.2860), List.of(0.3530));
            case SHAPES ->
                    new Normalization(
                            List.of(0.5001, 0.5003, 0.5000), List.of(0.2534, 0.2560, 0.2529));
        };
    }
}
