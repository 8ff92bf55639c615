package org.prunelang.engine.torchscript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.prunelang.network.Network;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.weights.NetworkTensor;
import org.prunelang.network.weights.Weights;

/** Numbers for all tensors of a network, by their names in weights files; variances positive. */
final class DrawnWeights implements Weights {
    private final Network network;
    private final Map<String, double[]> values = new HashMap<>();

    DrawnWeights(Network network, long seed) {
        this.network = network;
        Random random = new Random(seed);
        for (NetworkTensor tensor : NetworkTensor.of(network)) {
            boolean positive = tensor.tensor().kind() == Kind.RUNNING_VARIANCE;
            values.put(
                    tensor.name(),
                    random.doubles(
                                    tensor.tensor().elements(),
                                    positive ? .5 : -.7,
                                    positive ? 2 : .7)
                            .map(value -> (float) value)
                            .toArray());
        }
    }

    double[] get(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow();
    }

    List<Integer> shapeOf(String name) {
        return NetworkTensor.of(network).stream()
                .filter(tensor -> tensor.name().equals(name))
                .findFirst()
                .orElseThrow()
                .tensor()
                .shape();
    }

    @Override
    public Optional<double[]> of(int layer, Kind kind) {
        return NetworkTensor.of(network).stream()
                .filter(tensor -> tensor.layer() == layer && tensor.tensor().kind() == kind)
                .findFirst()
                .map(tensor -> get(tensor.name()));
    }
}
