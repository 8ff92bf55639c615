package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.coupling.Coupling;
import org.prunelang.coupling.LayerProperties;
import org.prunelang.network.Network;
import org.prunelang.network.weights.Weights;
import org.prunelang.reference.Array;
import org.prunelang.reference.LayerTensors;
import org.prunelang.reference.TensorEvaluator;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Scores;
import org.prunelang.rule.Side;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Input;
import org.prunelang.tensor.Tried;
import org.prunelang.value.Value;

/** Scores by the weights of a file, worked out by the reference: what `plan --scores` shows. */
final class LoadedScores implements Scores {
    private final Network network;
    private final Coupling coupling;
    private final Weights weights;

    LoadedScores(Network network, Weights weights) {
        this.network = network;
        this.coupling = Coupling.of(network);
        this.weights = weights;
    }

    @Override
    public Optional<double[]> of(
            Criterion criterion, List<Value> scalars, String layer, Side side, List<Integer> rows) {
        if (criterion.score().needsData()) {
            return Optional.empty();
        }
        List<Array> inputs = new ArrayList<>();
        for (Input input : criterion.score().inputs()) {
            Optional<Array> array =
                    input instanceof Input.OfSubject(Input.Part part, _)
                            ? part(part, layer, side).map(whole -> only(whole, rows))
                            : Optional.empty();
            if (array.isEmpty()) {
                return Optional.empty();
            }
            inputs.add(array.get());
        }
        List<Double> numbers = scalars.stream().map(LoadedScores::number).toList();
        Tried<Array> score = TensorEvaluator.evaluate(criterion.score(), inputs, numbers);
        return score instanceof Tried.Made<Array>(Array numbered)
                ? Optional.of(numbered.toDoubles())
                : Optional.empty();
    }

    @Override
    public Optional<double[]> property(String property, String layer, Side side) {
        return Input.Part.of(property)
                .flatMap(part -> part(part, layer, side))
                .map(Array::toDoubles);
    }

    private Optional<Array> part(Input.Part part, String layer, Side side) {
        int place = network.find(layer).orElseThrow();
        Optional<Integer> norm = new LayerProperties(coupling, place).norm();
        LayerTensors tensors = new LayerTensors(network, place, norm, weights);
        return side == Side.FILTERS ? tensors.ofFilters(part) : tensors.ofChannels(part);
    }

    /** Some rows of a tensor whose first axis runs over filters. */
    private static Array only(Array whole, List<Integer> rows) {
        int filters = whole.count() == 0 ? 0 : (int) size(whole);
        if (rows.size() == filters) {
            return whole;
        }
        int length = whole.count() / filters;
        double[] all = whole.toDoubles();
        double[] kept = new double[rows.size() * length];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(all, rows.get(i) * length, kept, i * length, length);
        }
        List<Axis> axes = new ArrayList<>(whole.axes());
        axes.set(0, Axis.of(axes.getFirst().name(), rows.size()));
        return Array.of(axes, kept);
    }

    private static long size(Array whole) {
        return whole.axes().getFirst().size() instanceof org.prunelang.tensor.Size.Known(long n)
                ? n
                : 1;
    }

    private static double number(Value value) {
        return switch (value) {
            case Value.Quantity quantity -> quantity.amount().toDouble();
            case Value.Flag(boolean flag) -> flag ? 1 : 0;
            default -> throw new IllegalArgumentException("no scalar: " + value);
        };
    }
}
