package org.prunelang.network.weights;

import java.util.List;
import org.prunelang.network.Network;

/**
 * Assigns the tensors of a file to a network: by exact names, or else without a prefix that all
 * names share, or, only if asked for, by their order. Never by guess: many layers have equal
 * shapes.
 */
public final class WeightMatching {
    /** A counter of training steps that PyTorch keeps in every batch norm; nothing reads it. */
    private static final String STEP_COUNTER = "num_batches_tracked";

    private WeightMatching() {}

    /**
     * By name.
     *
     * @param file the path as the recipe writes it, for messages
     * @param tensors of the file, in the order of their data
     */
    public static WeightMatch byName(Network network, String file, List<NamedTensor> tensors) {
        return new NameMatching(file, NetworkTensor.of(network), counted(tensors)).match();
    }

    /** By order: as many, in the same order, of the same shapes and meanings. */
    public static WeightMatch byOrder(Network network, String file, List<NamedTensor> tensors) {
        return new OrderMatching(file, NetworkTensor.of(network), counted(tensors)).match();
    }

    private static List<NamedTensor> counted(List<NamedTensor> tensors) {
        return tensors.stream().filter(t -> !t.lastPart().equals(STEP_COUNTER)).toList();
    }
}
