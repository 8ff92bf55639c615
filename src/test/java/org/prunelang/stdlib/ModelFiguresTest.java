package org.prunelang.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.evaluate.Settings;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.session.Session;
import org.prunelang.source.Source;

/** The networks of the library cost exactly what the papers' networks cost. */
class ModelFiguresTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    resnet_cifar(depth: 20)                        |     40550400 |     640 |   188416 |    269722 |   268346 |   688
                    resnet_cifar(depth: 32)                        |     68861952 |     640 |   303104 |    464154 |        - |  1136
                    resnet_cifar(depth: 56)                        |    125485056 |     640 |   532480 |    853018 |   848954 |  2032
                    resnet_cifar(depth: 56, shortcut: pad_end)     |    125485056 |     640 |   532480 |    853018 |   848954 |  2032
                    resnet_cifar(depth: 56, shortcut: pool)        |    125485056 |     640 |   532480 |    853018 |   848954 |  2032
                    resnet_cifar(depth: 110)                       |    252887040 |     640 |  1048576 |   1727962 |  1719866 |  4048
                    vgg16_cifar(head: hidden)                      |    313196544 |  267264 |   276480 |  14987722 |        - |  4224
                    vgg16_cifar(head: hidden_bias)                 |    313196544 |  267264 |   276480 |  14991946 | 14982474 |  4224
                    vgg16_cifar(head: single)                      |    313196544 |    5120 |   276480 |  14728266 | 14719818 |  4224
                    googlenet_cifar()                              |   1521745920 |   10240 |  2554880 |   6166250 |  6150442 |  7904
                    densenet_cifar(depth: 40, growth: 12)          |    282912768 |    4560 |  2396160 |   1059298 |  1040578 |   936
                    resnet(depth: 18)                              |   1813561344 |  512000 |  2483712 |  11689512 | 11679912 |  4800
                    resnet(depth: 34)                              |   3663249408 |  512000 |  3738112 |  21797672 | 21780648 |  8512
                    resnet(depth: 50)                              |   4087136256 | 2048000 | 11113984 |  25557032 | 25503912 | 26560
                    resnet(depth: 101)                             |   7799357440 | 2048000 | 16231936 |  44549160 | 44443816 | 52672
                    resnet(depth: 152)                             |  11511578624 | 2048000 | 22554112 |  60192808 |        - | 75712
                    mobilenet_v1()                                 |    567716352 | 1024000 |  5042688 |   4231976 |        - |     -
                    mobilenet_v2(grid: true)                       |    568241240 | 1280000 |  9718856 |   5313198 |        - |     -
                    mobilenet_v2()                                 |            - | 1280000 |        - |   3504872 |        - |     -
                    """)
    void costsWhatThePapersCount(
            String maker,
            String convMacs,
            String linearMacs,
            String normElements,
            String p1,
            String p2,
            String filters) {
        Network network = network(maker);
        expect(
                convMacs,
                macs(network, layer -> layer.op() instanceof Op.Conv || isDepthwise(layer)));
        expect(linearMacs, macs(network, layer -> layer.op() instanceof Op.Linear));
        expect(normElements, normElements(network));
        expect(p1, Params.of(network, ParameterCounting.P1).numerator().longValueExact());
        expect(p2, Params.of(network, ParameterCounting.P2).numerator().longValueExact());
        expect(filters, filters(network));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    resnet_cifar(depth: 20)               | 41.30
                    resnet_cifar(depth: 32)               | 70.08
                    resnet_cifar(depth: 56)               | 127.62
                    resnet_cifar(depth: 110)              | 257.08
                    vgg16_cifar(head: hidden)             | 314.57
                    vgg16_cifar(head: hidden_bias)        | 314.85
                    vgg16_cifar(head: single)             | 314.58
                    googlenet_cifar()                     | 1534.53
                    densenet_cifar()                      | 292.50
                    resnet(depth: 18)                     | 1824.0
                    resnet(depth: 34)                     | 3678.7
                    resnet(depth: 50)                     | 4133.6
                    resnet(depth: 101)                    | 7866.3
                    resnet(depth: 152)                    | 11603.8
                    """)
    void countsF5AsThePapersPrintIt(String maker, String printed) {
        int decimals = printed.length() - printed.indexOf('.') - 1;
        String millions =
                Macs.of(network(maker), MacCounting.F5)
                        .over(org.prunelang.value.Rational.of(1_000_000))
                        .toDecimal(decimals)
                        .toPlainString();
        assertThat(millions).isEqualTo(printed);
    }

    /** The network an expression makes, by the way a recipe takes. */
    static Network network(String maker) {
        String name = maker.substring(0, maker.indexOf('('));
        String text = "use std.models { " + name + " }\nmodel net = " + maker + "\n";
        Session session =
                Session.open(
                        Source.file("figures.prune", Path.of("figures.prune"), text),
                        Settings.NONE);
        assertThat(session.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        return session.networks().getFirst().structure();
    }

    private static void expect(String figure, long counted) {
        if (!figure.strip().equals("-")) {
            assertThat(counted).isEqualTo(Long.parseLong(figure.strip()));
        }
    }

    private static boolean isDepthwise(Layer layer) {
        return layer.op() instanceof Op.Depthwise;
    }

    private static long macs(Network network, Predicate<Layer> of) {
        return network.layers().stream()
                .filter(of)
                .mapToLong(layer -> Macs.of(network, layer, MacCounting.F2))
                .sum();
    }

    private static long normElements(Network network) {
        return network.layers().stream()
                .filter(layer -> layer.op() instanceof Op.BatchNorm && layer.shape().isMap())
                .mapToLong(layer -> layer.shape().elements())
                .sum();
    }

    private static long filters(Network network) {
        return network.layers().stream()
                .filter(layer -> layer.op() instanceof Op.Conv)
                .mapToLong(layer -> layer.shape().channels())
                .sum();
    }
}
