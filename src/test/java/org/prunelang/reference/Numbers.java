package org.prunelang.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.network.Network;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.weights.NetworkTensor;
import org.prunelang.network.weights.Weights;

/** Weights that tests write down by layer name, or draw. */
final class Numbers implements Weights {
    private final Network network;
    private final Map<String, double[]> values = new HashMap<>();

    Numbers(Network network) {
        this.network = network;
    }

    /** Random ones for all tensors; variances are positive. */
    static Numbers drawn(Network network, long seed) {
        Numbers numbers = new Numbers(network);
        Draws draws = new Draws(seed);
        for (NetworkTensor tensor : NetworkTensor.of(network)) {
            double[] values = new double[(int) tensor.tensor().elements()];
            for (int i = 0; i < values.length; i++) {
                double drawn = draws.normal() / 4;
                values[i] =
                        tensor.tensor().kind() == Kind.RUNNING_VARIANCE
                                ? .5 + drawn * drawn
                                : drawn;
            }
            numbers.set(tensor.layerName(), tensor.tensor().kind(), values);
        }
        return numbers;
    }

    Numbers set(String layer, Kind kind, double... given) {
        values.put(layer + " " + kind, given);
        return this;
    }

    double[] get(String layer, Kind kind) {
        return Optional.ofNullable(values.get(layer + " " + kind)).orElseThrow();
    }

    @Override
    public Optional<double[]> of(int layer, Kind kind) {
        return Optional.ofNullable(values.get(network.layer(layer).name() + " " + kind));
    }

    double[] outputs(double... image) {
        return NetworkEvaluator.outputs(network, this, List.of(image)).get().getFirst();
    }
}
