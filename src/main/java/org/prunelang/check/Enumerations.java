package org.prunelang.check;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prunelang.value.Type;
import org.prunelang.value.Value;

/**
 * The enumerations of the language, each with its words. Where one is expected a bare name is
 * looked up here first, then in scope. Their names are types: {@code metric: metric = euclidean}.
 */
public final class Enumerations {
    private static final Map<String, List<String>> WORDS =
            Map.ofEntries(
                    entry("metric", List.of("euclidean", "cosine")),
                    entry("normalization", List.of("imagenet", "cifar10", "none")),
                    entry("device", List.of("cpu", "gpu")),
                    entry(
                            "counting",
                            List.of("F1", "F2", "F3", "F4", "F5", "F6", "P1", "P2", "P3")),
                    entry(
                            "kind",
                            List.of(
                                    "conv",
                                    "depthwise",
                                    "linear",
                                    "batchnorm",
                                    "layer",
                                    "block",
                                    "branch",
                                    "junction",
                                    "stem",
                                    "head")),
                    entry(
                            "view",
                            List.of("weights", "kernels", "biases", "scales", "offsets", "gates")),
                    entry("combination", List.of("mean", "max", "sum")),
                    entry("padding", List.of("same")),
                    entry("state", List.of("fresh", "carried")),
                    entry("loss", List.of("cross_entropy", "mse", "bce")),
                    entry("color_order", List.of("rgb", "bgr")),
                    entry("shortcut", List.of("pad_both", "pad_end", "pool", "projection")),
                    entry("head", List.of("hidden", "hidden_bias", "single")),
                    entry(
                            "activation",
                            List.of(
                                    "relu",
                                    "relu6",
                                    "sigmoid",
                                    "tanh",
                                    "silu",
                                    "gelu",
                                    "hardswish",
                                    "hardsigmoid")),
                    entry("norm_bank", List.of("shared", "per_width")));

    private Enumerations() {}

    static boolean exists(String enumeration) {
        return WORDS.containsKey(enumeration);
    }

    /** The words of an enumeration, none if there is no such one. */
    public static List<String> words(String enumeration) {
        return WORDS.getOrDefault(enumeration, List.of());
    }

    /** Whether some enumeration has this word. */
    static boolean isWord(String word) {
        return WORDS.values().stream().anyMatch(words -> words.contains(word));
    }

    /** The value a bare word has where a type is expected, if it is a word of that type. */
    public static Optional<Value> word(Type expected, String word) {
        return enumeration(expected, word)
                .map(enumeration -> new Value.Choice(enumeration, word, new TreeMap<>()));
    }

    /** The enumeration a word belongs to where a type is expected. */
    static Optional<String> enumeration(Type expected, String word) {
        return switch (expected) {
            case Type.Word(String enumeration) ->
                    words(enumeration).contains(word) ? Optional.of(enumeration) : Optional.empty();
            case Type.Either(List<Type> alternatives) ->
                    alternatives.stream()
                            .flatMap(type -> enumeration(type, word).stream())
                            .findFirst();
            default -> Optional.empty();
        };
    }
}
