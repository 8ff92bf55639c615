package org.prunelang.coupling.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prunelang.coupling.Coupling;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Zoo;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.value.Rational;

/**
 * Published pruned structures, cut by counts: parameters and macs to the digits the papers imply.
 */
class PublishedStructuresTest {

    /** L1 on CIFAR ResNets: the first conv of each block, but for a list of convs left alone. */
    @ParameterizedTest(name = "ResNet-{0}: {1}")
    @CsvSource({
        "56, 16 20 38 54, 0.1 0.1 0.1, 773336, 112435200",
        "56, 16 18 20 34 38 54, 0.6 0.3 0.1, 735712, 90906624",
        "110, 36, 0.5 0 0, 1688522, 212779008",
        "110, 36 38 74, 0.5 0.4 0.3, 1168424, 155123712",
    })
    void l1(int depth, String skipped, String removed, long params, long macs) {
        Network network = Zoo.resnetCifar(depth);
        int perStage = (depth - 2) / 6;
        List<String> skip = List.of(skipped.split(" "));
        String[] shares = removed.split(" ");
        Cut cut =
                firstConvs(
                        network,
                        (block, width) -> {
                            // Convs are counted from 1, the stem; first convs of blocks are even.
                            String id = Integer.toString(2 * block + 2);
                            Rational keep =
                                    Rational.ONE.minus(
                                            Rational.of(new BigDecimal(shares[block / perStage])));
                            return skip.contains(id)
                                    ? width
                                    : keep.times(width).floor().intValueExact();
                        });
        assertThat(Params.of(cut.network(), ParameterCounting.P1)).isEqualTo(Rational.of(params));
        assertThat(Macs.of(cut.network(), MacCounting.F1)).isEqualTo(Rational.of(macs));
    }

    @ParameterizedTest(name = "ResNet-34: {0}")
    @CsvSource({"3 3 3 0, 15.4, 7.6", "5 6 4 0, 24.1, 10.7"})
    void l1OnResnet34(String tenths, String macsRemoved, String paramsRemoved) {
        Network network = Zoo.resnet(34);
        Set<Integer> skip = Set.of(2, 8, 14, 16, 26, 28, 30, 32);
        String[] shares = tenths.split(" ");
        Cut cut =
                firstConvs(
                        network,
                        (block, width) -> {
                            int id = 2 * block + 2;
                            int stage = id <= 6 ? 0 : id <= 14 ? 1 : id <= 26 ? 2 : 3;
                            int removed = Integer.parseInt(shares[stage]);
                            return skip.contains(id) ? width : width * (10 - removed) / 10;
                        });
        assertThat(
                        removed(
                                Macs.of(network, MacCounting.F2),
                                Macs.of(cut.network(), MacCounting.F2)))
                .isEqualTo(macsRemoved);
        assertThat(
                        removed(
                                Params.of(network, ParameterCounting.P1),
                                Params.of(cut.network(), ParameterCounting.P1)))
                .isEqualTo(paramsRemoved);
    }

    private static String removed(Rational before, Rational after) {
        return before.minus(after).over(before).times(100).toDecimal(1).toString();
    }

    @Test
    void l1OnVgg16() {
        Network network = Zoo.vgg16Cifar(Zoo.Head.HIDDEN_NO_CONV_BIAS);
        List<Integer> target =
                List.of(32, 64, 128, 128, 256, 256, 256, 256, 256, 256, 256, 256, 256);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < network.size(); i++) {
            if (network.layer(i).op() instanceof Op.Conv) {
                counts.put(i, target.get(counts.size()));
            }
        }
        Network slim = cut(network, counts).network();
        assertThat(Params.of(slim, ParameterCounting.P1)).isEqualTo(Rational.of(5_397_034));
        assertThat(Macs.of(slim, MacCounting.F1)).isEqualTo(Rational.of(206_143_488));
        assertThat(slim)
                .isEqualTo(
                        Zoo.vgg16Cifar(
                                Zoo.Head.HIDDEN_NO_CONV_BIAS,
                                List.of(
                                        32, 64, 0, 128, 128, 0, 256, 256, 256, 0, 256, 256, 256, 0,
                                        256, 256, 256)));
    }

    @ParameterizedTest(name = "keep {0} of 10")
    @CsvSource({
        "1, 81502, 10838016",
        "2, 162484, 23887872",
        "3, 250954, 34928640",
        "4, 331936, 47978496",
        "5, 428074, 62963712",
        "6, 506446, 73359360",
        "7, 587428, 86409216",
        "8, 675898, 97449984",
        "9, 756880, 110499840",
    })
    void filterSketchOnResnet56(int tenths, long params, long macs) {
        Cut cut = firstConvs(Zoo.resnetCifar(56), (_, width) -> width * tenths / 10);
        assertThat(Params.of(cut.network(), ParameterCounting.P1)).isEqualTo(Rational.of(params));
        assertThat(Macs.of(cut.network(), MacCounting.F1)).isEqualTo(Rational.of(macs));
    }

    @ParameterizedTest(name = "keep {0} of 10")
    @CsvSource({
        "2, 7177694, 0.9303",
        "4, 10395739, 1.5068",
        "6, 14532769, 2.2262",
        "7, 16945246, 2.6418",
    })
    void filterSketchOnResnet50(int tenths, long params, String billions) {
        Network network = Zoo.resnet(50);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < network.size(); i++) {
            String name = network.layer(i).name();
            if (name.endsWith(".conv1") || name.endsWith(".conv2")) {
                counts.put(i, network.layer(i).shape().channels() * tenths / 10);
            }
        }
        Network slim = cut(network, counts).network();
        assertThat(Params.of(slim, ParameterCounting.P1)).isEqualTo(Rational.of(params));
        assertThat(printed(slim, 1_000_000_000, 4)).isEqualTo(billions);
    }

    @Test
    void filterSketchOnGooglenet() {
        Network network = Zoo.googlenetCifar();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < network.size(); i++) {
            String name = network.layer(i).name();
            if (name.matches("mixed\\d\\.(branch2\\.a|branch3\\.[ab])\\.conv")) {
                counts.put(i, network.layer(i).shape().channels() / 4);
            }
        }
        Network slim = cut(network, counts).network();
        assertThat(Params.of(slim, ParameterCounting.P1)).isEqualTo(Rational.of(2_607_086));
        assertThat(printed(slim, 1_000_000, 1)).isEqualTo("591.2");
    }

    private static String printed(Network network, long unit, int decimals) {
        Rational macs = Macs.of(network, MacCounting.F5);
        return macs.over(Rational.of(unit)).toDecimal(decimals).toString();
    }

    /** The tutorial's recipe: 40% of each first conv removed, nearest number kept. */
    @Test
    void firstConvsOfResnet56At60Percent() {
        Cut cut = firstConvs(Zoo.resnetCifar(56), (_, width) -> nearest60(width));
        assertThat(Macs.of(cut.network(), MacCounting.F2).over(Rational.of(1_000_000)).toDecimal(2))
                .hasToString("76.01");
        assertThat(Params.of(cut.network(), ParameterCounting.P1)).isEqualTo(Rational.of(509_056));
    }

    /** All convs, junctions tied: a stage's channels sit inside the next one's. */
    @Test
    void tiedJunctionsThroughPaddedShortcuts() {
        Network network = Zoo.resnetCifar(56);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < network.size(); i++) {
            if (network.layer(i).op() instanceof Op.Conv conv) {
                counts.put(i, nearest60(conv.filters()));
            }
        }
        Network slim = cut(network, counts).network();
        long[] widths = {10, 19, 38};
        long macs = 1024 * 9 * 3 * widths[0];
        for (int stage = 0; stage < 3; stage++) {
            long area = 1024L >> (2 * stage);
            long entering = stage == 0 ? widths[0] : widths[stage - 1];
            macs += area * 9 * widths[stage] * (entering + 17 * widths[stage]);
        }
        assertThat(Macs.of(slim, MacCounting.F1)).isEqualTo(Rational.of(macs));
        assertThat(removed(Macs.of(network, MacCounting.F2), Macs.of(slim, MacCounting.F2)))
                .isEqualTo("63.3");
        Op.PadChannels pad =
                (Op.PadChannels) slim.layer(slim.find("stage2.0.shortcut.pad").orElseThrow()).op();
        assertThat(pad.before() + pad.after()).isEqualTo(9);
    }

    /**
     * All convs, junctions gathered, readers of the sums at full width: the drops that SFP's and
     * FPGM's rates have in whole filters, and FPGM's mix of 10% and 30%.
     */
    @ParameterizedTest(name = "{0} removed of 16, 32, 64")
    @CsvSource({
        "1 3 6, 12.28",
        "3 6 12, 26.77",
        "4 9 19, 38.05",
        "6 12 25, 50.41",
        "5 12 25, 47.91"
    })
    void gatheredJunctions(String removed, String drop) {
        Network network = Zoo.resnetCifar(56);
        Coupling coupling = Coupling.of(network);
        String[] fewer = removed.split(" ");
        Map<Integer, Integer> counts = new HashMap<>();
        Set<Integer> gathered = new HashSet<>();
        for (int i = 0; i < network.size(); i++) {
            if (network.layer(i).op() instanceof Op.Conv conv) {
                int stage = Integer.numberOfTrailingZeros(conv.filters()) - 4;
                counts.put(i, conv.filters() - Integer.parseInt(fewer[stage]));
                if (coupling.groupOf(i).orElseThrow().junction()) {
                    gathered.add(i);
                }
            }
        }
        Widths.Choice choice = Widths.first(coupling, counts, Map.of(), gathered);
        Network slim = Cut.of(coupling, ((Widths.Chosen) choice).request()).network();
        Rational before = Macs.of(network, MacCounting.F1);
        Rational gone = before.minus(Macs.of(slim, MacCounting.F1));
        assertThat(gone.over(before).times(100).toDecimal(2)).hasToString(drop);
        assertThat(slim.find("stage1.0.bn2.scatter")).isPresent();
        assertThat(slim.find("relu.scatter")).isPresent();
        assertThat(slim.find("stage1.0.bn1.scatter")).isEmpty();
    }

    private static int nearest60(int width) {
        return Rational.of(3, 5).times(width).nearest().intValueExact();
    }

    /** Cuts the first conv of each block to what the block's number and the width give. */
    private static Cut firstConvs(Network network, IntBinaryOperator kept) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < network.size(); i++) {
            if (network.layer(i).name().endsWith(".conv1")) {
                int width = network.layer(i).shape().channels();
                counts.put(i, kept.applyAsInt(counts.size(), width));
            }
        }
        return cut(network, counts);
    }

    private static Cut cut(Network network, Map<Integer, Integer> counts) {
        Coupling coupling = Coupling.of(network);
        Widths.Choice choice = Widths.first(coupling, counts, Map.of(), Set.of());
        assertThat(choice).isInstanceOf(Widths.Chosen.class);
        return Cut.of(coupling, ((Widths.Chosen) choice).request());
    }
}
