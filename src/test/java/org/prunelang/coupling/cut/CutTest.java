package org.prunelang.coupling.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prunelang.coupling.Coupling;
import org.prunelang.network.Block;
import org.prunelang.network.Draft;
import org.prunelang.network.Extent;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Zoo;
import org.prunelang.network.build.Signal;

class CutTest {

    @Test
    void aConvItsNormAndItsReaderLoseTheSameIndices() {
        Network network = Zoo.resnetCifar(20);
        Cut cut = cut(network, Map.of(place(network, "stage1.0.conv1"), List.of(0, 2, 15)));
        assertThat(tensor(cut, "stage1.0.conv1", "weight")).isEqualTo(Map.of(0, List.of(0, 2, 15)));
        assertThat(tensor(cut, "stage1.0.bn1", "running_var"))
                .isEqualTo(Map.of(0, List.of(0, 2, 15)));
        assertThat(tensor(cut, "stage1.0.conv2", "weight")).isEqualTo(Map.of(1, List.of(0, 2, 15)));
        assertThat(tensor(cut, "stage1.0.bn2", "weight")).isEmpty();
        assertThat(cut.layers()).hasSize(network.size());
        assertThat(cut.network().blocks()).isEqualTo(network.blocks());
    }

    @Test
    void aLinearLayerLosesTheColumnsOfEachChannel() {
        Draft draft = new Draft();
        Signal x = draft.conv("conv", draft.image(3, 4), 3, 3, 2);
        x = draft.linear("fc", draft.add("flatten", new Op.Flatten(), x), 2);
        Network network = draft.ending(x);
        Cut cut = cut(network, Map.of(1, List.of(0, 2)));
        assertThat(tensor(cut, "fc", "weight"))
                .isEqualTo(Map.of(1, List.of(0, 1, 2, 3, 8, 9, 10, 11)));
    }

    @Test
    void concatShiftsEachOperandByTheWidthsBefore() {
        Draft draft = new Draft();
        Signal image = draft.image(3, 4);
        Signal a = draft.conv("a", image, 4, 1, 1);
        Signal b = draft.conv("b", image, 4, 1, 1);
        Signal x = draft.add("concat", new Op.Concat(), a, b);
        Network network = draft.ending(draft.conv("out", x, 2, 1, 1));
        Cut cut = cut(network, Map.of(1, List.of(0, 2), 2, List.of(1, 3)));
        assertThat(tensor(cut, "out", "weight")).isEqualTo(Map.of(1, List.of(0, 2, 5, 7)));
    }

    @Test
    void groupedConvsKeepTheirGroupsAndDepthwiseOnesTheirMultiple() {
        Draft draft = new Draft();
        Signal x = draft.conv("a", draft.image(3, 4), 6, 1, 1);
        x = draft.conv("grouped", x, 4, 3, 1, 1, 2, true);
        x = draft.depthwise("dw", x, 3, 1, 2);
        Network network = draft.ending(draft.conv("out", x, 2, 1, 1));
        Cut cut = cut(network, Map.of(1, List.of(0, 2, 3, 5), 2, List.of(1, 3)));
        assertThat(tensor(cut, "grouped", "weight"))
                .isEqualTo(Map.of(0, List.of(1, 3), 1, List.of(0, 2)));
        assertThat(tensor(cut, "grouped", "bias")).isEqualTo(Map.of(0, List.of(1, 3)));
        assertThat(tensor(cut, "dw", "weight")).isEqualTo(Map.of(0, List.of(2, 3, 6, 7)));
        Op.Conv grouped = (Op.Conv) cut.network().layer(2).op();
        assertThat(grouped.groups()).isEqualTo(2);
        assertThat(grouped.filters()).isEqualTo(2);
    }

    @Test
    void aTransposedConvReadsAlongItsFirstAxis() {
        Draft draft = new Draft();
        Signal x = draft.conv("a", draft.image(3, 4), 3, 1, 1);
        Extent two = Extent.square(2);
        x = draft.add("deconv", new Op.Deconv(4, two, two, Extent.NONE), x);
        Network network = draft.ending(draft.conv("out", x, 2, 1, 1));
        Cut cut = cut(network, Map.of(1, List.of(1), 2, List.of(0, 3)));
        assertThat(tensor(cut, "deconv", "weight"))
                .isEqualTo(Map.of(0, List.of(1), 1, List.of(0, 3)));
    }

    @Test
    void tiedJunctionsDeriveTheirPadding() {
        Network network = Zoo.resnetCifar(20);
        // Of stage 2: one of the 8 zeros before, two of stage 1, all 8 zeros after.
        List<Integer> wide = new java.util.ArrayList<>(List.of(3, 8, 23));
        IntStream.range(24, 32).forEach(wide::add);
        Cut cut = cut(network, Map.of(place(network, "stage2.1.conv2"), wide));
        Network slim = cut.network();
        assertThat(slim.layer(place(slim, "stage2.0.shortcut.pad")).op())
                .isEqualTo(new Op.PadChannels(1, 8));
        assertThat(slim.layer(place(slim, "stem.conv")).shape().channels()).isEqualTo(2);
        assertThat(tensor(cut, "stem.conv", "weight")).isEqualTo(Map.of(0, List.of(0, 15)));
        // 64 less the 21 that stages 1 and 2 lost.
        assertThat(slim.layer(place(slim, "stage3.0.conv2")).shape().channels()).isEqualTo(43);
    }

    @Test
    void gatherScattersJustBeforeTheAddAndMovesTheBlock() {
        Network network = Zoo.resnetCifar(20);
        int conv = place(network, "stage1.1.conv2");
        Cut cut =
                Cut.of(
                        Coupling.of(network),
                        new CutRequest(Map.of(conv, List.of(1, 4, 9)), Map.of(), Set.of(conv)));
        Network slim = cut.network();
        int scatter = place(slim, "stage1.1.bn2.scatter");
        assertThat(slim.layer(scatter).op())
                .isEqualTo(new Op.ChannelScatter(List.of(1, 4, 9), 16, false));
        assertThat(slim.layer(scatter).inputs()).containsExactly(place(slim, "stage1.1.bn2"));
        Block.Residual block = (Block.Residual) slim.blocks().get(1);
        assertThat(block.mainEnd()).isEqualTo(scatter);
        assertThat(slim.layer(block.add()).inputs()).containsExactly(scatter, block.entry());
        assertThat(slim.layer(block.from()).name()).isEqualTo("stage1.1.conv1");
        Block.Residual next = (Block.Residual) slim.blocks().get(2);
        assertThat(slim.layer(next.from()).name()).isEqualTo("stage1.2.conv1");
        assertThat(cut.layers()).hasSize(network.size());
        assertThat(tensor(cut, "stage1.2.conv1", "weight")).isEmpty();
    }

    @Test
    void channelsArePickedBeforeTheChainThatOnlyTheirReaderUses() {
        Network network = Zoo.densenet40();
        int conv = place(network, "dense0.1.conv");
        Cut cut =
                Cut.of(
                        Coupling.of(network),
                        new CutRequest(Map.of(), Map.of(conv, List.of(0, 30)), Set.of()));
        Network slim = cut.network();
        int pick = place(slim, "dense0.1.conv.pick");
        assertThat(slim.layer(pick).op()).isEqualTo(new Op.ChannelPick(List.of(0, 30)));
        assertThat(slim.layer(place(slim, "dense0.1.bn")).inputs()).containsExactly(pick);
        assertThat(tensor(cut, "dense0.1.bn", "bias")).isEqualTo(Map.of(0, List.of(0, 30)));
        assertThat(tensor(cut, "dense0.1.conv", "weight")).isEqualTo(Map.of(1, List.of(0, 30)));
        assertThat(tensor(cut, "dense0.0.conv", "weight")).isEmpty();
    }

    @Test
    void aPickFollowsWhatItsProducerLoses() {
        Network network = Zoo.densenet40();
        int conv = place(network, "dense0.1.conv");
        Cut cut =
                Cut.of(
                        Coupling.of(network),
                        new CutRequest(
                                Map.of(place(network, "stem.conv"), List.of(3, 5)),
                                Map.of(conv, List.of(0, 5, 30)),
                                Set.of()));
        Network slim = cut.network();
        // Of the channels picked, 0 is gone, 5 is the second left, 30 comes 22 places earlier.
        assertThat(slim.layer(place(slim, "dense0.1.conv.pick")).op())
                .isEqualTo(new Op.ChannelPick(List.of(1, 8)));
    }

    @Test
    void whatCannotGoIsTheCallersMistake() {
        Network network = Zoo.resnetCifar(20);
        Map<Integer, List<Integer>> head = Map.of(place(network, "fc"), List.of(0));
        assertThatThrownBy(() -> cut(network, head))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it is a result of the network");
        Map<Integer, List<Integer>> disagreeing =
                Map.of(
                        place(network, "stage3.0.conv2"),
                        List.of(0, 1),
                        place(network, "stage3.1.conv2"),
                        List.of(0, 2));
        assertThatThrownBy(() -> cut(network, disagreeing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stage3.");
    }

    private static Cut cut(Network network, Map<Integer, List<Integer>> filters) {
        return Cut.of(Coupling.of(network), CutRequest.ofFilters(filters));
    }

    private static int place(Network network, String name) {
        return network.find(name).orElseThrow();
    }

    private static Map<Integer, List<Integer>> tensor(Cut cut, String layer, String tensor) {
        return cut.layers().stream()
                .filter(one -> one.name().equals(layer))
                .flatMap(one -> one.tensors().stream())
                .filter(one -> one.tensor().equals(tensor))
                .findFirst()
                .orElseThrow()
                .kept();
    }
}
