package org.prunelang.engine.torchscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.engine.Archive;
import org.prunelang.engine.Device;
import org.prunelang.engine.Fusion;
import org.prunelang.engine.Optimizer;
import org.prunelang.engine.Purpose;
import org.prunelang.engine.Slot;
import org.prunelang.engine.Target;
import org.prunelang.network.Draft;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Zoo;
import org.prunelang.network.build.Signal;

/** What is generated for a network, as text and as slots. */
class EmitterTest {
    private static final Target FASTEST = Target.fastest(new Device.Cpu());
    private static final Purpose EVALUATE = new Purpose.Evaluate();

    static Stream<Arguments> goldens() {
        Network residual = SmallNetworks.residual();
        Purpose nesterov =
                new Purpose.Train(
                        0.1,
                        new Optimizer.Sgd(0.9, 5e-4, true),
                        Set.of("stem.bn.weight", "fc.bias"),
                        Set.of("stem.conv.weight"));
        Purpose adam =
                new Purpose.Train(
                        0, new Optimizer.Adam(0.9, 0.999, 1e-8, 1e-4), Set.of(), Set.of());
        Purpose adamW =
                new Purpose.Train(
                        0, new Optimizer.AdamW(0.9, 0.999, 1e-8, 0.05), Set.of(), Set.of());
        return Stream.of(
                Arguments.of("evaluate-plain", residual, EVALUATE, Target.plain()),
                Arguments.of("evaluate-fastest", residual, EVALUATE, FASTEST),
                Arguments.of("evaluate-gpu", residual, EVALUATE, Target.fastest(new Device.Gpu(0))),
                Arguments.of(
                        "evaluate-every-op", SmallNetworks.everyOp(), EVALUATE, Target.plain()),
                Arguments.of("train-plain", residual, nesterov, Target.plain()),
                Arguments.of("train-fastest", residual, nesterov, FASTEST),
                Arguments.of("train-adam-plain", SmallNetworks.linear(), adam, Target.plain()),
                Arguments.of("train-adamw-plain", SmallNetworks.linear(), adamW, Target.plain()),
                Arguments.of("train-adamw-fastest", SmallNetworks.linear(), adamW, FASTEST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void textIsAsRead(String name, Network network, Purpose purpose, Target target)
            throws IOException {
        GoldenText.compare(name, Emitter.text(Emitter.programs(network, purpose, target)));
    }

    @Test
    void deployedTextIsAsRead() throws IOException {
        GoldenText.compare("deployed", Deployment.code(SmallNetworks.residual()));
    }

    @Test
    void everyLineNamesItsLayer() {
        List<String> lines =
                Emitter.text(Emitter.programs(SmallNetworks.everyOp(), EVALUATE, FASTEST))
                        .lines()
                        .filter(line -> line.contains(" = ") && line.startsWith("    "))
                        .toList();
        assertThat(lines).hasSizeGreaterThan(60).allMatch(line -> line.contains("  # layer "));
    }

    @Test
    void codeHoldsNoNumberOfChannels() {
        Purpose train = new Purpose.Train(0, new Optimizer.Sgd(0.9, 0, false), Set.of(), Set.of());
        String wide = Emitter.text(Emitter.programs(residual(16), train, FASTEST));
        assertThat(Emitter.text(Emitter.programs(residual(7), train, FASTEST))).isEqualTo(wide);
    }

    private static Network residual(int width) {
        Draft draft = new Draft();
        Signal x = draft.norm("bn", draft.conv("a", draft.image(3, 8), width, 3, 1));
        Signal y = draft.conv("b", x, width, 3, 1);
        Signal sum = draft.add("sum", new Op.Add(), y, x);
        return draft.ending(draft.linear("fc", draft.add("pool", new Op.MeanPool(), sum), 4));
    }

    /** The batch is first, since results belong to its owner; empty lists cannot be passed. */
    @Test
    void slotsSayWhatIsPassed() {
        Purpose train =
                new Purpose.Train(
                        0,
                        new Optimizer.Sgd(0.9, 1e-4, false),
                        Set.of("fc.bias"),
                        Set.of("fc.weight"));
        Archive archive = Emitter.archive(SmallNetworks.linear(), train, FASTEST);
        assertThat(archive.methods())
                .containsExactly(
                        new Archive.Method(
                                "step",
                                List.of(
                                        new Slot(Slot.Role.INPUT, "image", List.of()),
                                        new Slot(Slot.Role.TARGET, "target", List.of()),
                                        new Slot(Slot.Role.RATE, "rate", List.of()),
                                        new Slot(
                                                Slot.Role.TRAINED, "decayed", List.of("fc.weight")),
                                        new Slot(
                                                Slot.Role.MOMENTUM,
                                                "decayed_momentum",
                                                List.of("fc.weight")),
                                        new Slot(
                                                Slot.Role.TRAINED, "undecayed", List.of("fc.bias")),
                                        new Slot(
                                                Slot.Role.MOMENTUM,
                                                "undecayed_momentum",
                                                List.of("fc.bias")),
                                        new Slot(Slot.Role.MASK, "masks", List.of("fc.weight"))),
                                2));
    }

    /** What no output depends on has no gradient, so an optimiser must not be given it. */
    @Test
    void layersThatNothingReadsAreLeftOut() {
        Draft draft = new Draft();
        Signal x = draft.conv("a", draft.image(3, 4), 4, 3, 1);
        draft.conv("unread", x, 4, 3, 1);
        Network network = draft.ending(draft.linear("fc", draft.add("p", new Op.MeanPool(), x), 2));
        Purpose train = new Purpose.Train(0, new Optimizer.Sgd(0, 0, false), Set.of(), Set.of());
        String text = Emitter.text(Emitter.programs(network, train, FASTEST));
        assertThat(text).contains("a = torch.conv2d").doesNotContain("unread");
    }

    @Test
    void namesOfLayersNeitherCollideNorBreakOut() {
        Draft draft = new Draft();
        Signal x = draft.relu("a.b", draft.image(1, 2));
        x = draft.relu("a_b", x);
        x = draft.relu("for", x);
        x = draft.relu("0", x);
        x = draft.relu("x\n    return image  # é", x);
        String text = Emitter.text(Emitter.programs(draft.ending(x), EVALUATE, Target.plain()));
        assertThat(text)
                .contains("a_b = torch.relu(image)  # layer a.b\n")
                .contains("a_b_2 = torch.relu(a_b)  # layer a_b\n")
                .contains("for_2 = torch.relu(a_b_2)  # layer for\n")
                .contains("v0 = torch.relu(for_2)  # layer 0\n")
                .contains("  # layer x\\u000a    return image  # \\u00e9\n");
    }

    @Test
    void everyPublishedNetworkIsSoundInEveryForm() {
        Purpose train =
                new Purpose.Train(
                        0.1, new Optimizer.AdamW(0.9, 0.999, 1e-8, 0.1), Set.of(), Set.of());
        for (Target target : List.of(Target.plain(), FASTEST, Target.fastest(new Device.Gpu(1)))) {
            for (int depth : List.of(8, 56)) {
                Network network = Zoo.resnetCifar(depth);
                assertThat(Emitter.programs(network, EVALUATE, target)).isNotEmpty();
                assertThat(Emitter.programs(network, train, target)).hasSize(1);
            }
        }
    }

    @Test
    void oneDnnIsForProcessors() {
        assertThatThrownBy(() ->
                        new Target(
                                new Device.Gpu(0),
                                FASTEST.layout(),
                                EnumSet.of(Fusion.CONVOLUTION)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
