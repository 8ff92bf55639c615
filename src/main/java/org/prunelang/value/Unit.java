package org.prunelang.value;

import java.util.Locale;

/** The types of numeric scalars. Quantities of different units never combine by accident. */
public enum Unit implements Type {
    COUNT,
    NUMBER,
    FRACTION,
    POINTS,
    ACCURACY,
    EPOCHS,
    BATCHES,
    IMAGES,
    ROUNDS,
    HALVINGS,
    DURATION,
    MACS,
    PARAMS,
    BYTES;

    /** The name a recipe uses for the type, and most units after a number. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Quantities proper: {@code epochs … bytes}; they add among themselves and scale by numbers.
     */
    public boolean isQuantity() {
        return ordinal() >= EPOCHS.ordinal();
    }
}
