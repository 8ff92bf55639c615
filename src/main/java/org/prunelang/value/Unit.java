package org.prunelang.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** The unit of a type's name, if it is one. */
    public static Optional<Unit> of(String word) {
        return Arrays.stream(values()).filter(unit -> unit.word().equals(word)).findFirst();
    }

    /**
     * Quantities proper: {@code epochs … bytes}; they add among themselves and scale by numbers.
     */
    public boolean isQuantity() {
        return ordinal() >= EPOCHS.ordinal();
    }
}
