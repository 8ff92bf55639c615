package org.prunelang.coupling.cut;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.ParameterTensor;
import org.prunelang.network.Parameters;

/** Small whole numbers for every tensor of a network, by {@code layer.tensor}. */
record Weights(Map<String, long[]> tensors, Map<String, List<Integer>> shapes) {

    static Weights random(Network network, Random random) {
        Weights weights = new Weights(new HashMap<>(), new HashMap<>());
        for (Layer layer : network.layers()) {
            for (ParameterTensor tensor : Parameters.of(network, layer)) {
                String name = layer.name() + "." + tensor.name();
                long[] numbers = new long[(int) tensor.elements()];
                Arrays.setAll(numbers, _ -> random.nextInt(7) - 3L);
                weights.tensors.put(name, numbers);
                weights.shapes.put(name, tensor.shape());
            }
        }
        return weights;
    }

    long[] of(Layer layer, String tensor) {
        return numbers(layer.name() + "." + tensor);
    }

    /** The tensor, or the same number throughout if the layer has none of that name. */
    long[] of(Layer layer, String tensor, int length, long otherwise) {
        long[] constant = new long[length];
        Arrays.fill(constant, otherwise);
        return tensors.getOrDefault(layer.name() + "." + tensor, constant);
    }

    private long[] numbers(String name) {
        return Objects.requireNonNull(tensors.get(name), name);
    }

    private List<Integer> shape(String name) {
        return Objects.requireNonNull(shapes.get(name), name);
    }

    /** The slices a cut keeps. */
    Weights cut(Cut cut) {
        Weights smaller = new Weights(new HashMap<>(), new HashMap<>());
        for (LayerCut layer : cut.layers()) {
            for (TensorCut tensor : layer.tensors()) {
                String name = layer.name() + "." + tensor.tensor();
                slice(name, tensor.kept(), smaller);
            }
        }
        return smaller;
    }

    private void slice(String name, SortedMap<Integer, List<Integer>> kept, Weights into) {
        List<Integer> shape = shape(name);
        List<List<Integer>> axes =
                IntStream.range(0, shape.size())
                        .mapToObj(axis ->
                                kept.getOrDefault(
                                        axis, IntStream.range(0, shape.get(axis)).boxed().toList()))
                        .toList();
        int[] made = axes.stream().mapToInt(List::size).toArray();
        long[] numbers = new long[Arrays.stream(made).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < numbers.length; i++) {
            int from = 0;
            int rest = i;
            int step = numbers.length;
            for (int axis = 0; axis < made.length; axis++) {
                step /= made[axis];
                from = from * shape.get(axis) + axes.get(axis).get(rest / step);
                rest %= step;
            }
            numbers[i] = numbers(name)[from];
        }
        into.tensors.put(name, numbers);
        into.shapes.put(name, Arrays.stream(made).boxed().toList());
    }

    /**
     * The same numbers, but zero where a weight reads a channel that the cut takes from its reader.
     * The producers are left alone: their norms and biases would leak.
     */
    Weights blind(Cut cut, Network before) {
        Map<String, long[]> blinded = new HashMap<>(tensors);
        for (LayerCut layer : cut.layers()) {
            int axis = Forward.readingAxis(before.layer(before.find(layer.name()).orElseThrow()));
            for (TensorCut tensor : layer.tensors()) {
                List<Integer> kept = tensor.kept().getOrDefault(axis, List.of());
                if (tensor.tensor().equals("weight") && !kept.isEmpty()) {
                    String name = layer.name() + ".weight";
                    blinded.put(name, zeroed(name, axis, kept));
                }
            }
        }
        return new Weights(blinded, shapes);
    }

    private long[] zeroed(String name, int axis, List<Integer> kept) {
        List<Integer> shape = shape(name);
        long[] numbers = numbers(name).clone();
        int step = shape.subList(axis + 1, shape.size()).stream().reduce(1, (a, b) -> a * b);
        for (int i = 0; i < numbers.length; i++) {
            if (!kept.contains(i / step % shape.get(axis))) {
                numbers[i] = 0;
            }
        }
        return numbers;
    }
}
