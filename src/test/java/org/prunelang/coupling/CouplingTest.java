package org.prunelang.coupling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.prunelang.network.Draft;
import org.prunelang.network.Extent;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Zoo;
import org.prunelang.network.build.Signal;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.ParameterCounting;

class CouplingTest {

    @Test
    void paddedShortcutsPutAStageInsideTheNext() {
        Network network = Zoo.resnetCifar(56);
        Coupling coupling = Coupling.of(network);
        int stem = place(network, "stem.conv");
        ChannelGroup junction = coupling.groupOf(stem).orElseThrow();
        assertThat(junction.junction()).isTrue();
        assertThat(names(network, junction.layers()))
                .hasSize(1 + 27)
                .contains("stem.conv", "stage1.0.conv2", "stage3.8.conv2");
        assertThat(junction.sets()).hasSize(64);
        int wide = place(network, "stage3.0.conv2");
        // 16 -> 32 adds 8 zeros on each side, 32 -> 64 adds 16.
        for (int c = 0; c < 16; c++) {
            assertThat(coupling.set(wide, c + 24)).isEqualTo(coupling.set(stem, c));
        }
        assertThat(coupling.members(coupling.set(stem, 3))).hasSize(1 + 27);
        assertThat(coupling.members(coupling.set(wide, 0))).hasSize(9);
        assertThat(coupling.groups()).hasSize(1 + 27 + 1);
    }

    @Test
    void rolesOfAResidualNetwork() {
        Network network = Zoo.resnetCifar(20);
        Coupling coupling = Coupling.of(network);
        assertThat(coupling.rolesOf(place(network, "stem.conv")))
                .containsExactly(Role.JUNCTION, Role.STEM);
        assertThat(coupling.roleOf(place(network, "stage2.1.conv1"))).contains(Role.INNER);
        assertThat(coupling.roleOf(place(network, "stage2.1.conv2"))).contains(Role.JUNCTION);
        assertThat(coupling.roleOf(place(network, "fc"))).contains(Role.HEAD);
        assertThat(coupling.roleOf(place(network, "stem.bn"))).isEmpty();
        assertThat(coupling.pin(coupling.set(place(network, "fc"), 0)))
                .hasValueSatisfying(pin -> assertThat(pin.cause()).isEqualTo(Pin.Cause.OUTPUT));
        assertThat(coupling.pin(coupling.set(place(network, "image"), 0)))
                .hasValueSatisfying(pin -> assertThat(pin.cause()).isEqualTo(Pin.Cause.IMAGE));
        assertThat(coupling.pin(coupling.set(place(network, "stem.conv"), 0))).isEmpty();
    }

    @Test
    void projectionsKeepStagesApart() {
        Network network = Zoo.resnet(50);
        Coupling coupling = Coupling.of(network);
        ChannelGroup first =
                coupling.groupOf(place(network, "stage1.0.shortcut.conv")).orElseThrow();
        assertThat(names(network, first.layers()))
                .containsExactly(
                        "stage1.0.conv3",
                        "stage1.0.shortcut.conv",
                        "stage1.1.conv3",
                        "stage1.2.conv3");
        assertThat(coupling.rolesOf(place(network, "stem.conv"))).containsExactly(Role.STEM);
        assertThat(coupling.groups().stream().filter(ChannelGroup::junction)).hasSize(4);
    }

    @Test
    void depthwiseLayersFollowWhatTheyRead() {
        Network network = Zoo.mobilenetV1();
        Coupling coupling = Coupling.of(network);
        int pointwise = place(network, "blocks.0.pw");
        ChannelGroup group = coupling.groupOf(pointwise).orElseThrow();
        assertThat(names(network, group.layers())).containsExactly("blocks.0.pw", "blocks.1.dw");
        assertThat(names(network, coupling.producers(group))).containsExactly("blocks.0.pw");
        assertThat(coupling.roleOf(place(network, "blocks.1.dw"))).contains(Role.DEPTHWISE);
        assertThat(group.junction()).isFalse();
    }

    @Test
    void aDepthwiseMultipleGoesAsOne() {
        Draft draft = new Draft();
        Signal x = draft.conv("conv", draft.image(3, 8), 4, 3, 1);
        x = draft.depthwise("dw", x, 3, 1, 2);
        Network network = draft.ending(draft.conv("out", x, 2, 1, 1));
        Coupling coupling = Coupling.of(network);
        assertThat(coupling.members(coupling.set(place(network, "conv"), 1)))
                .containsExactly(new Atom(1, 1), new Atom(2, 2), new Atom(2, 3));
    }

    @Test
    void concatsKeepProducersApartAndMakeThemBranches() {
        Network network = Zoo.densenet40();
        Coupling coupling = Coupling.of(network);
        assertThat(coupling.rolesOf(place(network, "stem.conv")))
                .containsExactly(Role.STEM, Role.BRANCH);
        assertThat(coupling.roleOf(place(network, "dense1.4.conv"))).contains(Role.BRANCH);
        // The norm behind the third concat holds rows of the stem and of three layers.
        int norm = place(network, "dense0.3.bn");
        assertThat(coupling.setsOf(norm))
                .containsExactly(
                        IntStream.of(
                                        place(network, "stem.conv"),
                                        place(network, "dense0.0.conv"),
                                        place(network, "dense0.1.conv"),
                                        place(network, "dense0.2.conv"))
                                .flatMap(layer -> IntStream.of(coupling.setsOf(layer)))
                                .toArray());
        assertThat(coupling.groups()).hasSize(1 + 36 + 2 + 1);
    }

    @Test
    void flattenGivesEachChannelItsColumns() {
        Draft draft = new Draft();
        Signal x = draft.conv("conv", draft.image(3, 4), 3, 3, 2);
        x = draft.add("flatten", new Op.Flatten(), x);
        Network network = draft.ending(draft.linear("fc", x, 2));
        Coupling coupling = Coupling.of(network);
        int[] conv = coupling.setsOf(1);
        assertThat(coupling.setsOf(2))
                .containsExactly(
                        conv[0], conv[0], conv[0], conv[0], conv[1], conv[1], conv[1], conv[1],
                        conv[2], conv[2], conv[2], conv[2]);
    }

    @Test
    void groupsAndShufflesShrinkAlike() {
        Draft draft = new Draft();
        Signal x = draft.conv("a", draft.image(3, 8), 6, 1, 1);
        x = draft.conv("grouped", x, 4, 3, 1, 1, 2, false);
        x = draft.add("shuffle", new Op.Shuffle(2), x);
        Network network = draft.ending(draft.conv("out", x, 2, 1, 1));
        Coupling coupling = Coupling.of(network);
        int[] a = coupling.setsOf(1);
        assertThat(List.of(a[3], a[4], a[5])).containsExactly(a[0], a[1], a[2]);
        assertThat(Set.of(a[0], a[1], a[2])).hasSize(3);
        int[] grouped = coupling.setsOf(2);
        assertThat(coupling.setsOf(3))
                .containsExactly(grouped[0], grouped[2], grouped[1], grouped[3]);
        assertThat(grouped[0]).isEqualTo(grouped[2]);
    }

    @Test
    void gatesFollowWhatTheyMultiply() {
        Draft draft = new Draft();
        Signal x = draft.conv("conv", draft.image(3, 8), 4, 3, 1);
        Signal squeezed = draft.add("squeeze", new Op.MeanPool(), x);
        Signal factor = draft.linear("expand", draft.linear("reduce", squeezed, 2), 4);
        x = draft.add("multiply", new Op.Multiply(), x, factor);
        Network network = draft.ending(draft.conv("out", x, 2, 1, 1));
        Coupling coupling = Coupling.of(network);
        int expand = place(network, "expand");
        assertThat(coupling.roleOf(expand)).contains(Role.GATE);
        assertThat(coupling.setsOf(expand)).isEqualTo(coupling.setsOf(1));
        assertThat(coupling.roleOf(place(network, "reduce"))).contains(Role.INNER);
        ChannelGroup group = coupling.groupOf(expand).orElseThrow();
        assertThat(names(network, coupling.producers(group))).containsExactly("conv");
    }

    @Test
    void aSoftmaxAndAFactorPerPositionHoldTheirChannels() {
        Draft draft = new Draft();
        Signal x = draft.conv("conv", draft.image(3, 8), 4, 3, 1);
        Signal soft = draft.add("softmax", new Op.Softmax(), draft.conv("attend", x, 4, 1, 1));
        Signal spatial = draft.conv("spatial", x, 1, 1, 1);
        x = draft.add("multiply", new Op.Multiply(), soft, spatial);
        Network network = draft.ending(draft.conv("out", x, 2, 1, 1));
        Coupling coupling = Coupling.of(network);
        assertThat(coupling.pin(coupling.set(place(network, "attend"), 0)))
                .contains(new Pin(Pin.Cause.SOFTMAX, place(network, "softmax")));
        assertThat(coupling.pin(coupling.set(place(network, "spatial"), 0)))
                .contains(new Pin(Pin.Cause.POSITIONS, place(network, "multiply")));
        assertThat(coupling.pin(coupling.set(place(network, "conv"), 0))).isEmpty();
    }

    @Test
    void addingTheImageHoldsWhatIsAddedToIt() {
        Draft draft = new Draft();
        Signal image = draft.image(3, 8);
        Signal x = draft.add("add", new Op.Add(), draft.conv("conv", image, 3, 3, 1), image);
        Network network = draft.ending(draft.conv("out", x, 2, 1, 1));
        Coupling coupling = Coupling.of(network);
        assertThat(coupling.pin(coupling.set(1, 0))).contains(new Pin(Pin.Cause.IMAGE, 0));
    }

    @Test
    void propertiesOfALayer() {
        Network network = Zoo.resnetCifar(56);
        Coupling coupling = Coupling.of(network);
        LayerProperties conv = new LayerProperties(coupling, place(network, "stage2.0.conv1"));
        assertThat(conv.name()).isEqualTo("stage2.0.conv1");
        assertThat(conv.kind().word()).isEqualTo("conv");
        assertThat(conv.role().word()).isEqualTo("inner");
        assertThat(conv.filters()).isEqualTo(32);
        assertThat(conv.channels()).isEqualTo(16);
        assertThat(conv.taps()).isEqualTo(9);
        assertThat(conv.area()).isEqualTo(256);
        assertThat(conv.stride()).isEqualTo(2);
        assertThat(conv.groups()).isEqualTo(1);
        assertThat(conv.macs(MacCounting.F2)).isEqualTo(32 * 16 * 9 * 256);
        assertThat(conv.params(ParameterCounting.P1)).isEqualTo(32 * 16 * 9);
        assertThat(conv.depth()).isEqualTo(1 + 2 * 9);
        assertThat(names(network, conv.readers())).containsExactly("stage2.0.conv2");
        assertThat(conv.norm()).contains(place(network, "stage2.0.bn1"));
        LayerProperties last = new LayerProperties(coupling, place(network, "stage3.7.conv2"));
        assertThat(names(network, last.readers())).containsExactly("stage3.8.conv1", "fc");
    }

    @Test
    void depthwiseLayersHaveOneGroupPerChannel() {
        Network network = Zoo.mobilenetV1();
        LayerProperties dw =
                new LayerProperties(Coupling.of(network), place(network, "blocks.1.dw"));
        assertThat(dw.groups()).isEqualTo(64);
        assertThat(dw.stride()).isEqualTo(2);
        assertThat(dw.kind().word()).isEqualTo("depthwise");
    }

    @Test
    void kindsASelectorMayName() {
        Network network = Zoo.resnetCifar(56);
        Coupling coupling = Coupling.of(network);
        assertThat(Selectable.named("convs")).contains(Selectable.CONV);
        assertThat(Selectable.named("branches")).contains(Selectable.BRANCH);
        assertThat(Selectable.named("depthwise")).contains(Selectable.DEPTHWISE);
        assertThat(Selectable.named("filters")).isEmpty();
        assertThat(Selectable.CONV.layers(coupling)).hasSize(55);
        assertThat(Selectable.LAYER.layers(coupling)).hasSize(56);
        assertThat(Selectable.JUNCTION.layers(coupling)).hasSize(28);
        assertThat(names(network, Selectable.STEM.layers(coupling))).containsExactly("stem.conv");
        assertThat(names(network, Selectable.HEAD.layers(coupling))).containsExactly("fc");
        assertThat(Selectable.BLOCK.blocks(network)).hasSize(27);
        assertThat(Selectable.BRANCH.blocks(network)).isEmpty();
        assertThat(Selectable.DEPTHWISE.layers(Coupling.of(Zoo.mobilenetV1()))).hasSize(13);
    }

    @Test
    void aHundredThousandLayersAreTracedInLinearTimeAndWithoutRecursion() {
        Draft draft = new Draft();
        Signal x = draft.conv("stem", draft.image(3, 4), 8, 1, 1);
        for (int i = 0; i < 25_000; i++) {
            Signal y = draft.norm("bn" + i, draft.conv("conv" + i, x, 8, 1, 1));
            x = draft.relu("relu" + i, draft.add("add" + i, new Op.Add(), y, x));
        }
        Network network = draft.ending(draft.conv("out", x, 2, 1, 1));
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> {
                    Coupling coupling = Coupling.of(network);
                    assertThat(coupling.groups()).hasSize(2);
                    assertThat(coupling.members(coupling.set(1, 0))).hasSize(25_001);
                });
    }

    @Test
    void subsampledAndPaddedChannelsAreTheirOwn() {
        Draft draft = new Draft();
        Signal x = draft.conv("conv", draft.image(3, 8), 2, 3, 1);
        x = draft.add("subsample", new Op.Subsample(Extent.square(2)), x);
        x = draft.add("pad", new Op.PadChannels(1, 2), x);
        Network network = draft.ending(draft.conv("out", x, 2, 1, 1));
        Coupling coupling = Coupling.of(network);
        int[] padded = coupling.setsOf(3);
        assertThat(List.of(padded[1], padded[2]))
                .containsExactly(coupling.set(1, 0), coupling.set(1, 1));
        assertThat(coupling.members(padded[0])).isEmpty();
    }

    private static int place(Network network, String name) {
        return network.find(name).orElseThrow();
    }

    private static List<String> names(Network network, List<Integer> places) {
        return places.stream().map(place -> network.layer(place).name()).toList();
    }
}
