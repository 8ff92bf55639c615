package org.prunelang.value;

import java.util.Locale;

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
}
