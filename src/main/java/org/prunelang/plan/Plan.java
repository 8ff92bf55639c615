package org.prunelang.plan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prunelang.value.Value;

/**
 * All that a recipe does, without the recipe.
 *
 * @param format the version of the plan's meaning; another one is refused
 * @param settings what {@code --set} gave, for display; it acts through the steps
 */
public record Plan(int format, SortedMap<String, Value> settings, Body body) {
    /** The format this version writes and runs. */
    public static final int FORMAT = 1;

    public Plan {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}
