package org.prunelang.engine.torchscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.engine.Device;
import org.prunelang.engine.Fusion;
import org.prunelang.engine.Layout;
import org.prunelang.engine.Optimizer;
import org.prunelang.engine.Purpose;
import org.prunelang.engine.Target;
import org.prunelang.network.Network;
import org.prunelang.network.Zoo;
import org.prunelang.network.weights.NetworkTensor;

/** The generated code run by Python's torch, against numbers that do not come from it. */
@Tag("long")
class PythonTorchTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);
    private static final Offset<Double> SINGLE = Offset.offset(2e-4);
    private static final Target PLAIN = Target.plain();
    private static final Target FOLDED =
            new Target(new Device.Cpu(), Layout.CHANNELS_LAST, EnumSet.of(Fusion.BATCH_NORM));

    @TempDir private Path folder;

    @BeforeAll
    static void torch() {
        boolean there = TorchSession.isThere();
        if (!there) {
            System.out.println("skipped: no python3-torch under /usr/bin/python3");
        }
        assumeTrue(there, "python3-torch is not installed");
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("every op", SmallNetworks.everyOp()),
                Arguments.of("residual", SmallNetworks.residual()),
                Arguments.of("smooth", SmallNetworks.smooth()),
                Arguments.of("ResNet-8", Zoo.resnetCifar(8)));
    }

    static Stream<Arguments> evaluations() {
        return networks()
                .flatMap(one ->
                        Stream.of(
                                Arguments.of(one.get()[0], one.get()[1], PLAIN),
                                Arguments.of(one.get()[0], one.get()[1], FOLDED)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("evaluations")
    void evaluationIsTheReference(String name, Network network, Target target) throws Exception {
        DrawnWeights weights = new DrawnWeights(network, 1);
        NetworkSession session =
                new NetworkSession(
                        network,
                        weights,
                        Emitter.archive(network, new Purpose.Evaluate(), target),
                        batch(network, 2));
        List<double[]> outputs = session.call().run(folder).results().getLast();
        assertClose(outputs, session.expected(), ROUNDING);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void theDeployedModuleIsTheReference(String name, Network network) throws Exception {
        DrawnWeights weights = new DrawnWeights(network, 1);
        List<double[]> batch = batch(network, 2);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        assertThat(Deployment.write(network, weights, archive)).isEmpty();
        TorchSession torch = new TorchSession();
        List<Integer> shape = new ArrayList<>(List.of(2));
        shape.addAll(network.layer(0).shape().sizes());
        torch.tensor(
                "x", "float32", shape, batch.stream().flatMapToDouble(Arrays::stream).toArray());
        torch.call("forward", List.of("x"), "");
        TorchSession.Outcome outcome = torch.run(archive.toByteArray(), folder);
        assertClose(
                outcome.results().getFirst(),
                NetworkSession.expected(network, weights, batch),
                SINGLE);
        List<NetworkTensor> tensors = NetworkTensor.of(network);
        assertThat(outcome.names())
                .containsExactlyInAnyOrderElementsOf(
                        tensors.stream().map(NetworkTensor::name).toList());
        assertThat(outcome.trained())
                .containsExactlyInAnyOrderElementsOf(
                        tensors.stream()
                                .filter(one -> one.tensor().kind().isTrained())
                                .map(NetworkTensor::name)
                                .toList());
    }

    @Test
    void gradientsAreFiniteDifferences() throws Exception {
        Network network = SmallNetworks.smooth();
        DrawnWeights weights = new DrawnWeights(network, 2);
        List<double[]> batch = batch(network, 3);
        int[] classes = {0, 2, 1};
        double smoothing = .1;
        NetworkSession session = trained(network, weights, batch, smoothing, PLAIN);
        TorchSession.Outcome outcome = session.step(1, 0, 2, 1).run(folder);
        double loss = Losses.mean(network, weights, batch, classes, smoothing);
        assertThat(outcome.results().getFirst().getFirst()[0]).isEqualTo(loss, ROUNDING);
        for (String name :
                List.of("conv.weight", "conv.bias", "gate.gate", "up.weight", "fc.weight")) {
            double[] values = weights.get(name);
            for (int i = 0; i < values.length; i++) {
                double before = values[i];
                values[i] = before + 1e-5;
                double above = Losses.mean(network, weights, batch, classes, smoothing);
                values[i] = before - 1e-5;
                double below = Losses.mean(network, weights, batch, classes, smoothing);
                values[i] = before;
                assertThat(before - outcome.tensor(name)[i])
                        .as("%s[%d]", name, i)
                        .isEqualTo((above - below) / 2e-5, Offset.offset(1e-8));
            }
        }
    }

    @Test
    void hitsAreCounted() throws Exception {
        Network network = SmallNetworks.smooth();
        DrawnWeights weights = new DrawnWeights(network, 2);
        List<double[]> batch = batch(network, 4);
        double[] best = Losses.best(network, weights, batch);
        best[0] = (best[0] + 1) % 3;
        NetworkSession session = trained(network, weights, batch, 0, PLAIN);
        assertThat(session.step(0, best).run(folder).results().getFirst().get(1)[0]).isEqualTo(3);
    }

    /** Momentum 1/2: half of the old statistics and half of the batch's, variance by n - 1. */
    @Test
    void runningStatisticsFollowTheBatch() throws Exception {
        Network network = Statistics.network();
        DrawnWeights weights = new DrawnWeights(network, 3);
        List<double[]> batch = batch(network, 3);
        double[] mean = Statistics.mean(batch, weights.get("norm.running_mean"));
        double[] variance = Statistics.variance(batch, weights.get("norm.running_var"));
        TorchSession.Outcome outcome =
                trained(network, weights, batch, 0, FOLDED).step(.1, 0, 1, 1).run(folder);
        assertThat(outcome.tensor("norm.running_mean")).containsExactly(mean, ROUNDING);
        assertThat(outcome.tensor("norm.running_var")).containsExactly(variance, ROUNDING);
    }

    @Test
    void maskedGradientsMoveNothing() throws Exception {
        Network network = SmallNetworks.residual();
        DrawnWeights weights = new DrawnWeights(network, 4);
        Purpose train =
                new Purpose.Train(
                        0, new Optimizer.Sgd(.9, 0, true), Set.of(), Set.of("block.0.conv.weight"));
        NetworkSession session =
                new NetworkSession(
                        network,
                        weights,
                        Emitter.archive(network, train, PLAIN),
                        batch(network, 2));
        double[] before = weights.get("block.0.conv.weight").clone();
        double[] mask = new double[before.length];
        Arrays.fill(mask, 36, mask.length, 1);
        session.torch().set("MASK block.0.conv.weight", mask);
        double[] after = session.step(.1, 0, 1).call().run(folder).tensor("block.0.conv.weight");
        assertThat(Arrays.copyOf(after, 36)).containsExactly(Arrays.copyOf(before, 36));
        assertThat(IntStream.range(36, before.length).filter(i -> after[i] != before[i]).count())
                .isGreaterThan(before.length / 2);
    }

    private static NetworkSession trained(
            Network network,
            DrawnWeights weights,
            List<double[]> batch,
            double smoothing,
            Target target) {
        Purpose train =
                new Purpose.Train(smoothing, new Optimizer.Sgd(0, 0, false), Set.of(), Set.of());
        return new NetworkSession(network, weights, Emitter.archive(network, train, target), batch);
    }

    static List<double[]> batch(Network network, int images) {
        Random random = new Random(images);
        long size = network.layer(network.inputs().getFirst()).shape().elements();
        return Stream.generate(
                        () -> random.doubles(size, -1, 1).map(value -> (float) value).toArray())
                .limit(images)
                .toList();
    }

    private static void assertClose(
            List<double[]> actual, List<double[]> expected, Offset<Double> offset) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i)).as("output %d", i).containsExactly(expected.get(i), offset);
        }
    }
}
