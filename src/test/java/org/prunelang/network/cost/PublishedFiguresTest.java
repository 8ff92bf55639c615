package org.prunelang.network.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Zoo;
import org.prunelang.value.Rational;

/** Baselines of the published networks, to the last digit. */
class PublishedFiguresTest {

    static Stream<Arguments> baselines() {
        return Stream.of(
                row("ResNet-20", () -> Zoo.resnetCifar(20), 40_550_400, 640, 269_722, 268_346, 688),
                row("ResNet-32", () -> Zoo.resnetCifar(32), 68_861_952, 640, 464_154, 0, 1_136),
                row(
                        "ResNet-56",
                        () -> Zoo.resnetCifar(56),
                        125_485_056,
                        640,
                        853_018,
                        848_954,
                        2_032),
                row(
                        "ResNet-110",
                        () -> Zoo.resnetCifar(110),
                        252_887_040,
                        640,
                        1_727_962,
                        1_719_866,
                        4_048),
                row(
                        "VGG-16, hidden head, no conv bias",
                        () -> Zoo.vgg16Cifar(Zoo.Head.HIDDEN_NO_CONV_BIAS),
                        313_196_544,
                        267_264,
                        14_987_722,
                        0,
                        4_224),
                row(
                        "VGG-16, hidden head",
                        () -> Zoo.vgg16Cifar(Zoo.Head.HIDDEN),
                        313_196_544,
                        267_264,
                        14_991_946,
                        14_982_474,
                        4_224),
                row(
                        "VGG-16, single head",
                        () -> Zoo.vgg16Cifar(Zoo.Head.SINGLE),
                        313_196_544,
                        5_120,
                        14_728_266,
                        14_719_818,
                        4_224),
                row(
                        "GoogLeNet",
                        Zoo::googlenetCifar,
                        1_521_745_920,
                        10_240,
                        6_166_250,
                        6_150_442,
                        7_904),
                row("DenseNet-40", Zoo::densenet40, 282_912_768, 4_560, 1_059_298, 1_040_578, 936),
                row(
                        "ResNet-18",
                        () -> Zoo.resnet(18),
                        1_813_561_344,
                        512_000,
                        11_689_512,
                        11_679_912,
                        4_800),
                row(
                        "ResNet-34",
                        () -> Zoo.resnet(34),
                        3_663_249_408L,
                        512_000,
                        21_797_672,
                        21_780_648,
                        8_512),
                row(
                        "ResNet-50",
                        () -> Zoo.resnet(50),
                        4_087_136_256L,
                        2_048_000,
                        25_557_032,
                        25_503_912,
                        26_560),
                row("MobileNet v1", Zoo::mobilenetV1, 567_716_352, 1_024_000, 4_231_976, 0, 0));
    }

    private static Arguments row(
            String name,
            Supplier<Network> network,
            long conv,
            long linear,
            long p1,
            long p2,
            long filters) {
        return Arguments.of(name, network, conv, linear, p1, p2, filters);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("baselines")
    void baseline(
            String name,
            Supplier<Network> build,
            long conv,
            long linear,
            long p1,
            long p2,
            long filters) {
        Network network = build.get();
        assertThat(Macs.of(network, MacCounting.F1)).isEqualTo(Rational.of(conv));
        assertThat(Macs.of(network, MacCounting.F2)).isEqualTo(Rational.of(conv + linear));
        assertThat(Params.of(network, ParameterCounting.P1)).isEqualTo(Rational.of(p1));
        if (p2 > 0) {
            assertThat(Params.of(network, ParameterCounting.P2)).isEqualTo(Rational.of(p2));
        }
        if (filters > 0) {
            assertThat(filters(network)).isEqualTo(filters);
        }
    }

    private static long filters(Network network) {
        return network.layers().stream()
                .filter(layer -> layer.op() instanceof Op.Conv)
                .mapToLong(layer -> layer.shape().channels())
                .sum();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fifth")
    void countingF5MatchesThePrintedDigits(String name, Supplier<Network> build, String printed) {
        Rational millions = Macs.of(build.get(), MacCounting.F5).over(Rational.of(1_000_000));
        int decimals = printed.length() - printed.indexOf('.') - 1;
        assertThat(millions.toDecimal(decimals)).hasToString(printed);
    }

    static Stream<Arguments> fifth() {
        return Stream.of(
                printed("ResNet-20", () -> Zoo.resnetCifar(20), "41.30"),
                printed("ResNet-56", () -> Zoo.resnetCifar(56), "127.62"),
                printed("VGG-16 [1]", () -> Zoo.vgg16Cifar(Zoo.Head.HIDDEN_NO_CONV_BIAS), "314.57"),
                printed("VGG-16 [8]", () -> Zoo.vgg16Cifar(Zoo.Head.HIDDEN), "314.85"),
                printed("VGG-16 [6]", () -> Zoo.vgg16Cifar(Zoo.Head.SINGLE), "314.58"),
                printed("GoogLeNet", Zoo::googlenetCifar, "1534.53"),
                printed("DenseNet-40", Zoo::densenet40, "292.50"),
                printed("ResNet-18", () -> Zoo.resnet(18), "1824.0"),
                printed("ResNet-50", () -> Zoo.resnet(50), "4133.6"));
    }

    private static Arguments printed(String name, Supplier<Network> network, String printed) {
        return Arguments.of(name, network, printed);
    }

    @Test
    void theOtherCountingsOfResnet20AreThoseDerivedByHand() {
        Network network = Zoo.resnetCifar(20);
        long conv = 40_550_400;
        long norms = 188_416;
        // Every norm but the nine before an add is followed by one ReLU, and each add by another.
        long relus = norms;
        long meanPool = 64;
        assertThat(Macs.of(network, MacCounting.F3))
                .isEqualTo(
                        Rational.of(2 * conv + 2 * 640 + 10 + 2 * norms + relus + 64 * meanPool));
        assertThat(Macs.of(network, MacCounting.F4))
                .isEqualTo(Rational.of(conv + 640 + 2 * norms + (64 + 1) * meanPool));
        assertThat(Macs.of(network, MacCounting.F6))
                .isEqualTo(Rational.of(conv + 640 + 10 + norms + 64 * meanPool));
        assertThat(Params.of(network, ParameterCounting.P3))
                .isEqualTo(Rational.of(269_722 + 1_376));
        assertThat(Params.bytes(network)).isEqualTo(Rational.of(4 * (269_722 + 1_376)));
    }

    @Test
    void normsOfVectorsAreNoElementsOfMaps() {
        Network network = Zoo.vgg16Cifar(Zoo.Head.HIDDEN);
        Layer norm = network.layer(network.find("classifier.bn1").orElseThrow());
        assertThat(Macs.of(network, norm, MacCounting.F5)).isZero();
        assertThat(Params.of(network, norm, ParameterCounting.P3)).isEqualTo(4 * 512);
    }
}
