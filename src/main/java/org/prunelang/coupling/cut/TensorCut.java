package org.prunelang.coupling.cut;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which slices of a tensor stay: by axis, the ascending indices. Axes not named stay whole.
 *
 * @param tensor its name in the layer: {@code weight}, {@code running_mean}
 */
public record TensorCut(String tensor, SortedMap<Integer, List<Integer>> kept) {
    public TensorCut {
        kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    }
}
