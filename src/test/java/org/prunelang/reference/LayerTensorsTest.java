package org.prunelang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prunelang.network.Draft;
import org.prunelang.network.Extent;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.build.Signal;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Input.Part;

/** What a criterion sees of a layer. */
class LayerTensorsTest {
    private final Draft draft = new Draft();

    @Test
    void theFilterMatrixIsTheKernelRowByRow() {
        Signal conv = draft.conv("c", draft.image(2, 4), 3, 2, 1);
        LayerTensors tensors = tensors(draft.norm("n", conv), "c", "n", 24);
        Array matrix = tensors.ofFilters(Part.W).orElseThrow();
        assertThat(matrix.axes()).containsExactly(Axis.of("filter", 3), Axis.of("weight", 8));
        assertThat(matrix.toDoubles()).isEqualTo(counted(24));
        Array kernel = tensors.ofFilters(Part.K).orElseThrow();
        assertThat(kernel.axes())
                .containsExactly(
                        Axis.of("filter", 3),
                        Axis.of("channel", 2),
                        Axis.of("height", 2),
                        Axis.of("width", 2));
        assertThat(tensors.ofFilters(Part.GAMMA)).hasValue(Array.vector("filter", 4, 5, 6));
        assertThat(tensors.ofFilters(Part.BETA)).isEmpty();
        assertThat(tensors.ofFilters(Part.ACTIVATIONS)).isEmpty();
    }

    @Test
    void rowsOfChannels() {
        LayerTensors tensors = tensors(draft.conv("c", draft.image(2, 4), 3, 1, 1), "c", "c", 6);
        Array matrix = tensors.ofChannels(Part.W).orElseThrow();
        assertThat(matrix.axes()).containsExactly(Axis.of("filter", 2), Axis.of("weight", 3));
        assertThat(matrix.toDoubles()).containsExactly(0, 2, 4, 1, 3, 5);
    }

    @Test
    void groupedLayersHaveNoRowsOfChannels() {
        Signal conv = draft.conv("c", draft.image(4, 4), 2, 1, 1, 0, 2, false);
        LayerTensors tensors = tensors(conv, "c", "c", 4);
        assertThat(tensors.ofChannels(Part.W)).isEmpty();
        assertThat(tensors.ofFilters(Part.W).orElseThrow().axes())
                .containsExactly(Axis.of("filter", 2), Axis.of("weight", 2));
    }

    @Test
    void linearAndTransposedLayers() {
        Signal flat = draft.add("f", new Op.Flatten(), draft.image(2, 2));
        LayerTensors linear = tensors(draft.linear("l", flat, 3), "l", "l", 24);
        assertThat(linear.ofFilters(Part.W).orElseThrow().axes())
                .containsExactly(Axis.of("filter", 3), Axis.of("weight", 8));
        Draft other = new Draft();
        Op op = new Op.Deconv(3, Extent.square(1), Extent.square(1), Extent.NONE);
        Network network = other.ending(other.add("d", op, other.image(2, 2)));
        Numbers numbers = new Numbers(network).set("d", Kind.WEIGHT, counted(6));
        assertThat(
                        new LayerTensors(network, 1, Optional.empty(), numbers)
                                .ofFilters(Part.W)
                                .orElseThrow()
                                .toDoubles())
                .containsExactly(0, 3, 1, 4, 2, 5);
    }

    private LayerTensors tensors(Signal output, String layer, String norm, int weights) {
        Network network = draft.ending(output);
        Numbers numbers = new Numbers(network);
        numbers.set(layer, Kind.WEIGHT, counted(weights)).set(norm, Kind.SCALE, 4, 5, 6);
        return new LayerTensors(
                network, network.find(layer).orElseThrow(), network.find(norm), numbers);
    }

    private static double[] counted(int n) {
        return IntStream.range(0, n).mapToDouble(i -> i).toArray();
    }

    @Test
    void numbersThatAreNotAtHand() {
        Network network = draft.ending(draft.conv("c", draft.image(2, 4), 3, 1, 1));
        LayerTensors tensors =
                new LayerTensors(network, 1, Optional.empty(), (_, _) -> Optional.empty());
        assertThat(List.of(Part.values())).allMatch(part -> tensors.ofFilters(part).isEmpty());
    }
}
