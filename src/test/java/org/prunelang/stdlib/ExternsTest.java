package org.prunelang.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.evaluate.Settings;
import org.prunelang.evaluate.TestResult;
import org.prunelang.network.Layer;
import org.prunelang.session.Session;
import org.prunelang.source.Source;
import org.prunelang.tensor.Primitive;

/** What the library declares `extern` is what the program provides, and each of it works. */
class ExternsTest {
    private static final Pattern EXTERN =
            Pattern.compile("^extern fn (\\w+)\\(", Pattern.MULTILINE);

    /** Lists and ranges have signs of their own, `[a, b]` and `a..b`, instead of a name. */
    private static final Set<Primitive> WITHOUT_A_NAME = Set.of(Primitive.STACK, Primitive.RANGE);

    /** A claim that is true only if the function does what its comment says. */
    private static final Map<String, String> CLAIMS =
            Map.ofEntries(
                    Map.entry("distance", "apart([[0, 0]], [[3, 4]])[0][0] == 5"),
                    Map.entry("svd", "abs(largest([[3, 0], [0, 4]]) - 4) < 1e-9"),
                    Map.entry(
                            "rank",
                            "rank(ones(image: 1, height: 2, width: 2), of: [height, width])[0] == 1"),
                    Map.entry("take", "shape(take(ones(row: 2, weight: 3), 1, along: row)) == [3]"),
                    Map.entry(
                            "put",
                            "sum(put(zeros(row: 2, weight: 3), row: 1, ones(weight: 3))) == 3"),
                    Map.entry("relabel", "renamed([[1, 2]], [[3, 4]])[0][0] == 11"),
                    Map.entry("zeros", "sum(zeros([2, 3])) == 0"),
                    Map.entry("ones", "sum(ones([2, 3])) == 6"),
                    Map.entry("normal", "shape(normal([2, 3], seed: 4)) == [2, 3]"),
                    Map.entry("tensor", "sum(tensor([2, 3], fill: 0.5)) == 3"),
                    Map.entry("norm", "length([3, 4]) == 5"),
                    Map.entry("count", "count(ones(row: 2, weight: 3), along: weight) == 3"),
                    Map.entry("sorted", "sorted([3, 1, 2])[0] == 1"));

    private static final String HELP =
            """
            fn largest(W: [row, weight]) {
                let (_, s, _) = svd(W)
                return s[0]
            }
            fn renamed(X: [row, weight], Y: [row, weight]) = X @ relabel(Y, row: column)
            fn apart(X: [row, weight], Y: [column, weight]) = distance(X, Y)
            fn length(v: [weight]) = norm(v)
            """;

    /** A network in which each layer stands once, where it can. */
    private static final Map<String, String> LAYERS = new TreeMap<>();

    static {
        String map = "input image(4, 8x8)\n";
        for (String plain :
                List.of(
                        "relu",
                        "relu6",
                        "sigmoid",
                        "tanh",
                        "silu",
                        "gelu",
                        "hardswish",
                        "hardsigmoid",
                        "softmax",
                        "flatten",
                        "batchnorm",
                        "mean_pool")) {
            LAYERS.put(plain, map + plain);
        }
        LAYERS.put("image", map + "relu");
        LAYERS.put("vector", "input vector(5)\nrelu");
        LAYERS.put("conv", map + "conv(6, 3x3)");
        LAYERS.put("depthwise", map + "depthwise(3)");
        LAYERS.put("deconv", map + "deconv(6, 2, stride: 2)");
        LAYERS.put("linear", "input vector(5)\nlinear(3)");
        LAYERS.put("max_pool", map + "max_pool(2)");
        LAYERS.put("average_pool", map + "average_pool(2)");
        LAYERS.put("dropout", map + "dropout(50%)");
        LAYERS.put("upsample", map + "upsample(2)");
        LAYERS.put("shuffle", map + "shuffle(2)");
        LAYERS.put("pad_channels", map + "pad_channels(1, 2)");
        LAYERS.put("subsample", map + "subsample(2)");
    }

    private static Set<String> declared(String module) throws IOException {
        Path file = Path.of(System.getProperty("prune.home", "."), "stdlib", module + ".prune");
        Set<String> names = new TreeSet<>();
        EXTERN.matcher(Files.readString(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(names::add);
        return names;
    }

    private static Session session(String text) {
        Session session =
                Session.open(
                        Source.file("extern.prune", Path.of("extern.prune"), text), Settings.NONE);
        assertThat(session.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        return session;
    }

    @Test
    void functionsOfTensorsAreThePrimitives() throws IOException {
        Set<String> provided =
                Arrays.stream(Primitive.values())
                        .filter(primitive -> !WITHOUT_A_NAME.contains(primitive))
                        .map(Primitive::word)
                        .collect(Collectors.toSet());
        assertThat(declared("tensors")).isEqualTo(provided).isEqualTo(CLAIMS.keySet());
    }

    static Set<String> functions() {
        return new TreeSet<>(CLAIMS.keySet());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void eachFunctionComputes(String name) {
        String test = "test \"%s\" { expect %s }\n".formatted(name, CLAIMS.get(name));
        assertThat(session(HELP + test).tests()).hasSize(1).allMatch(TestResult::passed);
        String wrong = "test \"%s\" { expect not (%s) }\n".formatted(name, CLAIMS.get(name));
        assertThat(session(HELP + wrong).tests()).noneMatch(TestResult::passed);
    }

    @Test
    void everyLayerIsPlacedHere() throws IOException {
        assertThat(declared("layers")).isEqualTo(LAYERS.keySet());
    }

    static Set<String> layers() {
        return LAYERS.keySet();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void eachLayerIsAnOperation(String name) {
        List<Layer> placed =
                session("model net {\n" + LAYERS.get(name) + "\n}\n")
                        .networks()
                        .getFirst()
                        .structure()
                        .layers();
        assertThat(placed).hasSize(2);
        Layer own = name.equals("image") || name.equals("vector") ? placed.get(0) : placed.get(1);
        String kind =
                own.op()
                        .toString()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toLowerCase(java.util.Locale.ROOT);
        String wanted =
                switch (name) {
                    case "image", "vector" -> "input";
                    case "batchnorm" -> "batch_norm";
                    default -> name;
                };
        assertThat(kind).contains(wanted);
    }
}
