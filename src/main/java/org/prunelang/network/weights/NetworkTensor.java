package org.prunelang.network.weights;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.network.Network;
import org.prunelang.network.ParameterTensor;
import org.prunelang.network.Parameters;

/**
 * A tensor that a network needs.
 *
 * @param layer the place of its layer in the network
 */
public record NetworkTensor(int layer, String layerName, ParameterTensor tensor) {

    /** All of them in the order of weights files: by layer, as PyTorch orders each layer's own. */
    public static List<NetworkTensor> of(Network network) {
        List<NetworkTensor> all = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            for (ParameterTensor tensor : Parameters.of(network, network.layer(i))) {
                all.add(new NetworkTensor(i, network.layer(i).name(), tensor));
            }
        }
        return List.copyOf(all);
    }

    public String name() {
        return layerName + "." + tensor.name();
    }

    boolean hasShape(List<Long> shape) {
        return shape.equals(tensor.shape().stream().map(Integer::longValue).toList());
    }
}
