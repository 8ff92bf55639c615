package org.prunelang.tensor;

import java.util.Arrays;
import java.util.Optional;

/** A tensor that is given to a tensor function by its surroundings. */
public sealed interface Input {
    TensorType type();

    /** What of a layer a criterion or transform may ask for, by the name of its parameter. */
    enum Part {
        /** The filter matrix {@code [filter, weight]}. */
        W("W", false),
        /** The kernel {@code [filter, channel, height, width]}. */
        K("K", false),
        /** The scale of the batch norm behind. */
        GAMMA("gamma", false),
        /** The shift of the batch norm behind. */
        BETA("beta", false),
        /** What the filters make: {@code [image, filter, height, width]}. */
        ACTIVATIONS("A", true),
        /** The gradient of the loss with respect to {@code A}. */
        ACTIVATION_GRADIENTS("dA", true),
        /** The gradient of the loss with respect to {@code W}. */
        GRADIENTS("G", true);

        private final String word;
        private final boolean needsData;

        Part(String word, boolean needsData) {
            this.word = word;
            this.needsData = needsData;
        }

        /** The parameter's name in a recipe. */
        public String word() {
            return word;
        }

        /** Whether images have to go through the network before it is known. */
        public boolean needsData() {
            return needsData;
        }

        public static Optional<Part> of(String word) {
            return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
        }
    }

    /** A part of the layer at hand. */
    record OfSubject(Part part, TensorType type) implements Input {}

    /** A part of one named layer of the network: {@code l1(layer)}. */
    record OfLayer(String layer, Part part, TensorType type) implements Input {}

    /** The rows of selected filters, layer after layer: {@code l1(weak)}. */
    record OfSelection(int slot, Part part, TensorType type) implements Input {}

    /**
     * All parameters of one class, one after the other in network order: {@code base.scales}.
     *
     * @param parameters {@code weights kernels biases scales offsets gates}
     * @param layers the pattern that restricts it, if one does
     */
    record View(String parameters, Optional<String> layers, TensorType type) implements Input {}

    /** A tensor that the caller passes. */
    record Argument(String name, TensorType type) implements Input {}
}
