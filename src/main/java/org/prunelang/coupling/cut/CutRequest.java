package org.prunelang.coupling.cut;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What shall stay. Layers are named by their place, indices ascend; what is not named stays, unless
 * it is coupled to something that goes.
 *
 * @param filters the outputs that stay, by layer
 * @param channels the inputs that stay, by reader; what makes them is left alone
 * @param gathered layers of {@code filters} cut on their own and scattered back into the full width
 *     wherever their channels meet others
 */
public record CutRequest(
        Map<Integer, List<Integer>> filters,
        Map<Integer, List<Integer>> channels,
        Set<Integer> gathered) {
    public CutRequest {
        filters = new TreeMap<>(filters);
        channels = new TreeMap<>(channels);
        gathered = Set.copyOf(gathered);
    }

    public static CutRequest ofFilters(Map<Integer, List<Integer>> filters) {
        return new CutRequest(filters, Map.of(), Set.of());
    }
}
