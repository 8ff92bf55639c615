package org.prunelang.network.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.prunelang.diagnostic.Code;
import org.prunelang.network.Block;
import org.prunelang.network.Draft;
import org.prunelang.network.Function;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.ParameterTensor;
import org.prunelang.network.Parameters;
import org.prunelang.network.Shape;
import org.prunelang.network.Zoo;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;

class NetworkBuilderTest {
    private static final Op RELU = new Op.Activation(Function.RELU);

    @Test
    void twoLayersOfOneNameAreReportedWithTheOriginOfTheFirst() {
        Origin first = Origin.at(Source.argument(Source.Kind.SHELL, "a", "conv").span(0, 4));
        NetworkBuilder builder = new NetworkBuilder();
        Signal x = placed(builder.add("image", new Op.Input(Shape.map(3, 8, 8)), List.of(), first));
        Placement again = builder.add("image", RELU, List.of(x), Draft.NOWHERE);
        assertThat(again.signal()).contains(new Signal(1, x.shape()));
        assertThat(again.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.P0307);
                    assertThat(problem.message()).contains("\"image\"");
                    assertThat(problem.other()).contains(first);
                });
        assertThat(builder.isSound()).isFalse();
        assertThatThrownBy(() -> builder.build(List.of(x)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatDoesNotFitHasNoSignal() {
        NetworkBuilder builder = new NetworkBuilder();
        Signal x =
                placed(
                        builder.add(
                                "image",
                                new Op.Input(Shape.map(3, 8, 8)),
                                List.of(),
                                Draft.NOWHERE));
        Placement refused = builder.add("fc", new Op.Linear(10, true), List.of(x), Draft.NOWHERE);
        assertThat(refused.signal()).isEmpty();
        assertThat(refused.problems()).hasSize(1);
        assertThat(builder.size()).isEqualTo(1);
    }

    @Test
    void aConvolutionOfOneGroupPerChannelIsDepthwise() {
        Draft draft = new Draft();
        Signal x = draft.conv("wide", draft.image(3, 8), 4, 3, 1);
        Network network = draft.ending(draft.conv("dw", x, 8, 3, 1, 1, 4, false));
        assertThat(network.layer(2).op())
                .isInstanceOfSatisfying(
                        Op.Depthwise.class, op -> assertThat(op.multiplier()).isEqualTo(2));
    }

    @Test
    void tensorsAreNamedAndShapedAsInWeightsFiles() {
        Network network = Zoo.resnetCifar(20);
        assertThat(tensors(network, "stage2.0.conv1")).containsExactly("weight [32, 16, 3, 3]");
        assertThat(tensors(network, "stem.bn"))
                .containsExactly(
                        "weight [16]", "bias [16]", "running_mean [16]", "running_var [16]");
        assertThat(tensors(network, "fc")).containsExactly("weight [10, 64]", "bias [10]");
        assertThat(tensors(network, "stage2.0.add")).isEmpty();
    }

    private static List<String> tensors(Network network, String layer) {
        return Parameters.of(network, network.layer(network.find(layer).orElseThrow())).stream()
                .map(NetworkBuilderTest::described)
                .toList();
    }

    private static String described(ParameterTensor tensor) {
        return tensor.name() + " " + tensor.shape();
    }

    @Test
    void blocksSayWhereTheirPathsEnd() {
        Network network = Zoo.resnetCifar(20);
        Block.Residual block = (Block.Residual) network.blocks().get(3);
        assertThat(block.name()).isEqualTo("stage2.0");
        assertThat(network.layer(block.mainEnd()).name()).isEqualTo("stage2.0.bn2");
        assertThat(network.layer(block.shortcutEnd()).name()).isEqualTo("stage2.0.shortcut.pad");
        assertThat(network.layer(block.split()).name()).isEqualTo("stage2.0.shortcut.subsample");
        assertThat(network.layer(block.entry()).name()).isEqualTo("stage1.2.relu_2");
        assertThat(network.layer(block.add()).inputs())
                .containsExactly(block.mainEnd(), block.shortcutEnd());
    }

    @Test
    void namesOfAScope() {
        NameScope root = NameScope.root();
        NameScope stage = root.inside("stage1").inside("0");
        assertThat(stage.labelled("conv1")).isEqualTo("stage1.0.conv1");
        assertThat(stage.unlabelled("relu")).isEqualTo("stage1.0.relu_1");
        assertThat(stage.unlabelled("relu")).isEqualTo("stage1.0.relu_2");
        assertThat(stage.unlabelled("branch")).isEqualTo("stage1.0.branch_1");
        assertThat(root.unlabelled("relu")).isEqualTo("relu_1");
    }

    @Test
    void aHundredThousandLayersAreBuiltInLinearTime() {
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    Draft draft = new Draft();
                    Signal x = draft.image(3, 8);
                    for (int i = 0; i < 100_000; i++) {
                        x = draft.add("relu_" + i, RELU, x);
                    }
                    assertThat(draft.ending(x).size()).isEqualTo(100_001);
                });
    }

    private static Signal placed(Placement placement) {
        return placement.signal().orElseThrow();
    }
}
