package org.prunelang.format.safetensors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.weights.NamedTensor;
import org.prunelang.network.weights.WeightMatch;
import org.prunelang.network.weights.Weights;

/** The numbers of a file as those of a network whose tensors were matched with it. */
public final class NetworkWeights {
    private record Place(int layer, Kind kind) {}

    private NetworkWeights() {}

    /** What matching needs to know of a file. */
    public static List<NamedTensor> named(SafetensorsFile file) {
        return file.tensors().stream()
                .map(tensor -> new NamedTensor(tensor.name(), tensor.shape()))
                .toList();
    }

    /**
     * Reads the tensors of some layers.
     *
     * @param layers which places are wanted; a large network is better read layer by layer
     */
    public static Reading<Weights> load(
            SafetensorsFile file, WeightMatch.Matched match, IntPredicate layers) {
        Map<String, TensorEntry> entries = new HashMap<>();
        file.tensors().forEach(tensor -> entries.put(tensor.name(), tensor));
        Map<Place, double[]> loaded = new HashMap<>();
        for (WeightMatch.Pair pair : match.pairs()) {
            int layer = pair.tensor().layer();
            TensorEntry entry = entries.get(pair.file());
            if (!layers.test(layer) || entry == null) {
                continue;
            }
            switch (file.doubles(entry)) {
                case Reading.Read<double[]>(double[] values) ->
                        loaded.put(new Place(layer, pair.tensor().tensor().kind()), values);
                case Reading.Refused<double[]> refused -> {
                    return new Reading.Refused<>(refused.diagnostic());
                }
            }
        }
        return new Reading.Read<>(
                (layer, kind) -> Optional.ofNullable(loaded.get(new Place(layer, kind))));
    }
}
