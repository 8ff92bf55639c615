package org.prunelang.data;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prunelang.value.Value;

/**
 * Images of one split, by description; nothing is opened.
 *
 * @param set the constructor with its arguments, a choice of kind {@code dataset}
 * @param split {@code train}, {@code holdout} or {@code test}
 * @param options what the place of use replaces: {@code batch}
 */
public record DataRef(Value.Choice set, String split, SortedMap<String, Value> options) {
    public DataRef {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }
}
