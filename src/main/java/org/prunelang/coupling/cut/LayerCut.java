package org.prunelang.coupling.cut;

import java.util.List;

/**
 * What became of a layer of the network before the cut.
 *
 * @param name which it also has after the cut
 * @param filters its output channels that stay
 * @param tensors one entry for each of its tensors
 */
public record LayerCut(String name, List<Integer> filters, List<TensorCut> tensors) {
    public LayerCut {
        filters = List.copyOf(filters);
        tensors = List.copyOf(tensors);
    }
}
