package org.prunelang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prunelang.diagnostic.Code;
import org.prunelang.network.Draft;
import org.prunelang.network.Extent;
import org.prunelang.network.Function;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.build.Signal;
import org.prunelang.value.Rational;

/** Every op on numbers small enough to be checked by hand. */
class LayersTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);
    private final Draft draft = new Draft();

    @Test
    void convolutionCorrelates() {
        Numbers net = net(draft.conv("c", draft.image(1, 3), 1, 3, 1));
        net.set("c", Kind.WEIGHT, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(net.outputs(0, 0, 0, 0, 1, 0, 0, 0, 0))
                .containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(net.outputs(1, 0, 0, 0, 0, 0, 0, 0, 0))
                .containsExactly(5, 4, 0, 2, 1, 0, 0, 0, 0);
    }

    @Test
    void strideBiasAndGroups() {
        Signal image = draft.image(2, 4);
        Numbers net = net(draft.conv("c", image, 2, 1, 2, 0, 2, true));
        net.set("c", Kind.WEIGHT, 10, 100).set("c", Kind.BIAS, .5, .25);
        assertThat(net.outputs(counted(32)))
                .containsExactly(.5, 20.5, 80.5, 100.5, 1600.25, 1800.25, 2400.25, 2600.25);
    }

    @Test
    void dilationSkips() {
        Op op =
                new Op.Conv(
                        1, Extent.square(2), Extent.ONE, Extent.NONE, Extent.square(2), 1, false);
        Numbers net = net(draft.add("c", op, draft.image(1, 3))).set("c", Kind.WEIGHT, 1, 2, 3, 4);
        assertThat(net.outputs(counted(9))).containsExactly(0 + 2 * 2 + 6 * 3 + 8 * 4);
    }

    @Test
    void depthwiseKeepsChannelsApart() {
        Numbers net = net(draft.depthwise("c", draft.image(2, 1), 1, 1, 2));
        net.set("c", Kind.WEIGHT, 1, 10, 100, 1000);
        assertThat(net.outputs(2, 3)).containsExactly(2, 20, 300, 3000);
    }

    @Test
    void deconvolutionSpreads() {
        Op op = new Op.Deconv(2, Extent.square(2), Extent.square(2), Extent.NONE);
        Numbers net = net(draft.add("d", op, draft.image(1, 2)));
        net.set("d", Kind.WEIGHT, 1, 2, 3, 4, 0, 0, 0, 1);
        assertThat(net.outputs(1, 0, 0, 10))
                .containsExactly(
                        1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 10, 20, 0, 0, 30, 40, //
                        0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10);
    }

    @Test
    void normalisationUsesRunningStatistics() {
        Op op = new Op.BatchNorm(true, true, Rational.of(1), Op.BatchNorm.MOMENTUM);
        Numbers net = net(draft.add("n", op, draft.image(2, 1)));
        net.set("n", Kind.SCALE, 2, 1).set("n", Kind.OFFSET, 1, 0);
        net.set("n", Kind.RUNNING_MEAN, 3, 0).set("n", Kind.RUNNING_VARIANCE, 3, 8);
        assertThat(net.outputs(5, 6)).containsExactly(3, 2);
    }

    @Test
    void linearAfterFlatten() {
        Signal flat = draft.add("f", new Op.Flatten(), draft.image(2, 2));
        Numbers net = net(draft.linear("l", flat, 2));
        net.set("l", Kind.WEIGHT, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
        net.set("l", Kind.BIAS, 0, .5);
        assertThat(net.outputs(counted(8))).containsExactly(0, 28.5);
    }

    @Test
    void pools() {
        double[] image = {1, 2, 3, 4, 5, 6, 7, 8, -9};
        Draft padded = new Draft();
        assertThat(net(padded, padded.maxPool("p", padded.image(1, 3), 3, 2, 1)).outputs(image))
                .containsExactly(5, 6, 8, 8);
        Draft hanging = new Draft();
        Op ceil = new Op.MaxPool(Extent.square(2), Extent.square(2), Extent.NONE, true);
        assertThat(net(hanging, hanging.add("p", ceil, hanging.image(1, 3))).outputs(image))
                .containsExactly(5, 6, 8, -9);
        Draft average = new Draft();
        Op zeros = new Op.AveragePool(Extent.square(2), Extent.square(2), Extent.ONE);
        assertThat(net(average, average.add("p", zeros, average.image(1, 3))).outputs(image))
                .containsExactly(.25, 1.25, 2.75, (5 + 6 + 8 - 9) / 4.0);
        Draft mean = new Draft();
        assertThat(net(mean, mean.add("p", new Op.MeanPool(), mean.image(1, 3))).outputs(image))
                .containsExactly(3);
    }

    @Test
    void softmaxOverChannels() {
        Numbers net = net(draft.add("s", new Op.Softmax(), draft.image(3, 1)));
        assertThat(net.outputs(Math.log(1), Math.log(2), Math.log(5)))
                .containsExactly(new double[] {.125, .25, .625}, ROUNDING);
        assertThat(net.outputs(1000, 1000, -1000))
                .containsExactly(new double[] {.5, .5, 0}, ROUNDING);
    }

    @Test
    void channelsMove() {
        Signal image = draft.image(6, 1);
        Signal shuffled = draft.add("s", new Op.Shuffle(2), image);
        Signal padded = draft.add("p", new Op.PadChannels(1, 2), image);
        Signal picked = draft.add("k", new Op.ChannelPick(List.of(5, 0, 0)), image);
        Signal joined = draft.add("j", new Op.Concat(), shuffled, padded, picked);
        assertThat(net(joined).outputs(0, 1, 2, 3, 4, 5))
                .containsExactly(0, 3, 1, 4, 2, 5, 0, 0, 1, 2, 3, 4, 5, 0, 0, 5, 0, 0);
    }

    @Test
    void scatterFillsWithConstants() {
        Op op = new Op.ChannelScatter(List.of(2, 0), 4, true);
        Numbers net = net(draft.add("s", op, draft.image(2, 1))).set("s", Kind.BASE, 7, 8, 9, 10);
        assertThat(net.outputs(1, 2)).containsExactly(2, 8, 1, 10);
    }

    @Test
    void positionsMove() {
        Signal image = draft.image(1, 2);
        Signal large = draft.add("u", new Op.Upsample(2), image);
        Signal small = draft.add("s", new Op.Subsample(Extent.square(2)), large);
        Network network = draft.ending(large, small);
        List<double[]> outputs =
                NetworkEvaluator.outputs(
                                network, new Numbers(network), List.of(new double[] {1, 2, 3, 4}))
                        .get();
        assertThat(outputs.get(0)).containsExactly(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4);
        assertThat(outputs.get(1)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void sumsProductsAndGates() {
        Signal image = draft.image(2, 2);
        Signal twice = draft.add("a", new Op.Add(), image, image);
        Signal mean = draft.add("m", new Op.MeanPool(), image);
        Signal scaled = draft.add("x", new Op.Multiply(), twice, mean);
        Signal gated = draft.add("g", new Op.Gate(Op.Gate.Sites.CHANNEL), scaled);
        Numbers net = net(draft.add("h", new Op.Gate(Op.Gate.Sites.WHOLE), gated));
        net.set("g", Kind.GATE, 1, 10).set("h", Kind.GATE, .5);
        assertThat(net.outputs(1, 1, 1, 1, 2, 0, 0, 2)).containsExactly(1, 1, 1, 1, 20, 0, 0, 20);
    }

    @Test
    void aFactorPerPosition() {
        Signal image = draft.image(2, 2);
        Signal gate = draft.conv("c", image, 1, 1, 1);
        Numbers net = net(draft.add("x", new Op.Multiply(), image, gate));
        net.set("c", Kind.WEIGHT, 1, 0);
        assertThat(net.outputs(1, 2, 3, 4, 1, 1, 1, 1)).containsExactly(1, 4, 9, 16, 1, 2, 3, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "RELU, -2, 0",
        "RELU, 3, 3",
        "RELU6, 7, 6",
        "SIGMOID, 0.5, 0.6224593312018546",
        "TANH, 0.5, 0.46211715726000973",
        "SILU, -1, -0.2689414213699951",
        "GELU, 1, 0.8413447460685429",
        "GELU, -2.5, -0.01552416331444033",
        "GELU, 9, 9",
        "HARDSWISH, 1, 0.6666666666666666",
        "HARDSWISH, -4, 0",
        "HARDSIGMOID, 1, 0.6666666666666666",
        "HARDSIGMOID, 4, 1",
    })
    void activations(Function function, double x, double expected) {
        Numbers net = net(draft.add("a", new Op.Activation(function), draft.image(1, 1)));
        assertThat(net.outputs(x)[0]).isEqualTo(expected, ROUNDING);
    }

    @Test
    void missingAndMisshapenTensorsAreNamed() {
        Network network = draft.ending(draft.conv("c", draft.image(1, 3), 1, 3, 1));
        Numbers none = new Numbers(network);
        List<double[]> image = List.of(new double[9]);
        assertThat(NetworkEvaluator.outputs(network, none, image).refusal())
                .hasValueSatisfying(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.P0801);
                    assertThat(problem.message()).isEqualTo("no weight of layer `c` is at hand");
                });
        none.set("c", Kind.WEIGHT, 1, 2);
        assertThat(NetworkEvaluator.outputs(network, none, image).refusal().orElseThrow().message())
                .isEqualTo("the weight of layer `c` has 2 numbers instead of 9");
    }

    private Numbers net(Signal output) {
        return net(draft, output);
    }

    private static Numbers net(Draft draft, Signal output) {
        return new Numbers(draft.ending(output));
    }

    private static double[] counted(int n) {
        return IntStream.range(0, n).mapToDouble(i -> i).toArray();
    }
}
