package org.prunelang.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of things that are not numbers, texts or tensors. */
public enum Noun implements Type {
    NETWORK,
    LAYER,
    PARAMETERS,
    DATA,
    SPLIT,
    SCHEDULE,
    CRITERION,
    TRANSFORM,
    RULES,
    SPACE,
    STRUCTURE,
    SELECTION,
    FOUND,
    OPTIMIZER,
    CURVE,
    STRATEGY,
    AUGMENTATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The noun of a word, if it is one. */
    public static Optional<Noun> of(String word) {
        return Arrays.stream(values()).filter(noun -> noun.word().equals(word)).findFirst();
    }
}
