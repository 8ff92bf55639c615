package org.prunelang.engine.torchscript.lowering;

import java.util.BitSet;
import java.util.List;
import org.prunelang.network.Network;
import org.prunelang.network.weights.NetworkTensor;

/** What a network's outputs depend on; the rest is not computed, and has no gradient. */
public final class Reachable {
    private Reachable() {}

    /** The places of those layers. */
    public static BitSet layers(Network network) {
        BitSet reached = new BitSet(network.size());
        network.outputs().forEach(reached::set);
        for (int i = network.size() - 1; i >= 0; i--) {
            if (reached.get(i)) {
                network.layer(i).inputs().forEach(reached::set);
            }
        }
        return reached;
    }

    /** Their tensors in the order of weights files. */
    public static List<NetworkTensor> tensors(Network network) {
        BitSet reached = layers(network);
        return NetworkTensor.of(network).stream()
                .filter(tensor -> reached.get(tensor.layer()))
                .toList();
    }
}
