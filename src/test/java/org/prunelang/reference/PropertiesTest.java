package org.prunelang.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prunelang.reference.Expressions.apply;
import static org.prunelang.reference.Expressions.call;
import static org.prunelang.reference.Expressions.in;
import static org.prunelang.reference.Expressions.norm;
import static org.prunelang.reference.Expressions.real;
import static org.prunelang.reference.Expressions.reduce;
import static org.prunelang.reference.Expressions.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Pointwise;
import org.prunelang.tensor.Primitive;
import org.prunelang.tensor.Reduction;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;

/** What holds for tensors of any shape, against the definition spelt out index by index. */
class PropertiesTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void axesMeetByName(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> sizes = sizes(random);
        Array x = array(random, sizes);
        Array y = array(random, sizes);
        Array sum = value(apply(Pointwise.MINUS, in(0, axes(x)), in(1, axes(y))), x, y);
        List<String> expected = new ArrayList<>(x.names());
        y.names().stream().filter(name -> !expected.contains(name)).forEach(expected::add);
        assertThat(sum.names()).isEqualTo(expected);
        everyIndex(
                sum,
                index ->
                        assertThat(entry(sum, index)).isEqualTo(entry(x, index) - entry(y, index)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void contractionSumsOverTheSharedAxis(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> sizes = sizes(random);
        Array x = shuffled(random, sizes, "a", "b", "c");
        Array y = shuffled(random, sizes, "b", "d");
        Array product = value(TensorExpr.Contract.of(in(0, axes(x)), in(1, axes(y))).get(), x, y);
        everyIndex(
                product,
                index -> {
                    double expected = 0;
                    for (int b = 0; b < along(sizes, "b"); b++) {
                        Map<String, Integer> at = new HashMap<>(index);
                        at.put("b", b);
                        expected += entry(x, at) * entry(y, at);
                    }
                    assertThat(entry(product, index)).isEqualTo(expected, ROUNDING);
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reductionsSeeExactlyTheirEntries(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> sizes = sizes(random);
        sizes.put("b", 2 + random.nextInt(3));
        Array x = shuffled(random, sizes, "a", "b", "c");
        TensorExpr expr = in(0, axes(x));
        Array mean = value(reduce(Reduction.MEAN, expr, "b"), x);
        Array greatest = value(reduce(Reduction.MAX, expr, "b"), x);
        Array middle = value(reduce(Reduction.MEDIAN, expr, "b"), x);
        Array deviation = value(reduce(Reduction.DEVIATION, expr, "b"), x);
        Array cubic = value(norm(expr, 3, "b"), x);
        everyIndex(
                mean,
                index -> {
                    double[] group = group(x, index, "b", along(sizes, "b"));
                    double average = Arrays.stream(group).average().orElseThrow();
                    double[] sorted = Arrays.stream(group).sorted().toArray();
                    int n = sorted.length;
                    assertThat(entry(mean, index)).isEqualTo(average, ROUNDING);
                    assertThat(entry(greatest, index)).isEqualTo(sorted[n - 1]);
                    assertThat(entry(middle, index))
                            .isEqualTo((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, ROUNDING);
                    assertThat(entry(deviation, index))
                            .isEqualTo(
                                    Math.sqrt(
                                            Arrays.stream(group)
                                                            .map(v -> (v - average) * (v - average))
                                                            .sum()
                                                    / (n - 1)),
                                    ROUNDING);
                    assertThat(entry(cubic, index))
                            .isEqualTo(
                                    Math.cbrt(
                                            Arrays.stream(group)
                                                    .map(v -> Math.abs(v * v * v))
                                                    .sum()),
                                    ROUNDING);
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decompositionMultipliesBackAndIsOrthogonal(long seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(7);
        int columns = 1 + random.nextInt(7);
        Array w = array(random, List.of("a", "b"), Map.of("a", rows, "b", columns));
        boolean deficient = seed % 3 == 0 && rows > 1;
        if (deficient) {
            System.arraycopy(w.raw(), 0, w.raw(), columns, columns);
        }
        TensorExpr matrix = in(0, "a", "b");
        List<TensorExpr> parts = Several.Call.of(Primitive.SVD, List.of(), List.of(matrix)).get();
        TensorExpr scaled = apply(Pointwise.TIMES, parts.get(0), parts.get(1));
        Array back = value(TensorExpr.Contract.of(scaled, parts.get(2)).get(), w);
        assertThat(back.toDoubles()).containsExactly(w.toDoubles(), ROUNDING);
        Array values = value(parts.get(1), w);
        assertThat(Arrays.stream(values.toDoubles()).boxed().toList())
                .isSortedAccordingTo((x, y) -> Double.compare(y, x))
                .allSatisfy(v -> assertThat(v).isNotNegative());
        isOrthonormal(value(gram(parts.get(0), "component"), w));
        isOrthonormal(value(gram(parts.get(2), "component"), w));
        int rank = (int) value(call(Primitive.RANK, List.of("a", "b"), matrix), w).at(0);
        assertThat(rank).isEqualTo(Math.min(deficient ? rows - 1 : rows, columns));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void distancesAreSymmetricAndObeyTheTriangle(long seed) {
        Random random = new Random(seed);
        Array w = array(random, List.of("a", "b"), Map.of("a", 4, "b", 1 + random.nextInt(5)));
        Array d = value(Expressions.distance(in(0, "a", "b"), in(0, "a", "b"), "euclidean"), w);
        for (int i = 0; i < 4; i++) {
            assertThat(d.at(i * 4 + i)).isZero();
            for (int j = 0; j < 4; j++) {
                assertThat(d.at(i * 4 + j)).isEqualTo(d.at(j * 4 + i));
                for (int k = 0; k < 4; k++) {
                    assertThat(d.at(i * 4 + j))
                            .isLessThanOrEqualTo(d.at(i * 4 + k) + d.at(k * 4 + j) + 1e-12);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPutCanBeTakenAgain(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> sizes = sizes(random);
        Array x = shuffled(random, sizes, "a", "b", "c");
        Array y = shuffled(random, sizes, "c", "a");
        int place = random.nextInt(along(sizes, "b"));
        TensorExpr put =
                call(
                        Primitive.PUT,
                        List.of("b"),
                        in(0, axes(x)),
                        Expressions.whole(place),
                        in(1, axes(y)));
        Array all = value(put, x, y);
        everyIndex(
                all,
                index ->
                        assertThat(entry(all, index))
                                .isEqualTo(entry(along(index, "b") == place ? y : x, index)));
        Array taken = value(Expressions.take(put, "b", Expressions.whole(place)), x, y);
        everyIndex(taken, index -> assertThat(entry(taken, index)).isEqualTo(entry(y, index)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void drawsRepeatAndLookNormal(long seed) {
        TensorExpr drawn =
                call(
                        Primitive.NORMAL,
                        List.of("a"),
                        Expressions.whole(4000),
                        Expressions.whole(seed));
        Array draws = value(drawn);
        assertThat(value(drawn)).isEqualTo(draws);
        assertThat(value(reduce(Reduction.MEAN, drawn)).at(0)).isEqualTo(0, Offset.offset(.08));
        assertThat(value(reduce(Reduction.DEVIATION, drawn)).at(0))
                .isEqualTo(1, Offset.offset(.06));
        assertThat(value(apply(Pointwise.CLAMP, drawn, real(-1), real(.5))).toDoubles())
                .containsExactly(
                        Arrays.stream(draws.toDoubles()).map(v -> Math.clamp(v, -1, .5)).toArray());
    }

    private static TensorExpr gram(TensorExpr part, String kept) {
        TensorExpr other = call(Primitive.RELABEL, List.of(kept, "other"), part);
        return TensorExpr.Contract.of(part, other).get();
    }

    private static void isOrthonormal(Array gram) {
        int n = gram.size(0);
        double[] identity =
                IntStream.range(0, n * n).mapToDouble(i -> i % (n + 1) == 0 ? 1 : 0).toArray();
        assertThat(gram.toDoubles()).containsExactly(identity, ROUNDING);
    }

    private static Map<String, Integer> sizes(Random random) {
        Map<String, Integer> sizes = new HashMap<>();
        NAMES.forEach(name -> sizes.put(name, 1 + random.nextInt(4)));
        return sizes;
    }

    private static Array array(Random random, Map<String, Integer> sizes) {
        List<String> names = new ArrayList<>(NAMES);
        java.util.Collections.shuffle(names, random);
        return array(random, names.subList(0, random.nextInt(NAMES.size() + 1)), sizes);
    }

    private static int along(Map<String, Integer> numbers, String axis) {
        return java.util.Objects.requireNonNull(numbers.get(axis), axis);
    }

    private static Array shuffled(Random random, Map<String, Integer> sizes, String... names) {
        List<String> order = new ArrayList<>(List.of(names));
        java.util.Collections.shuffle(order, random);
        return array(random, order, sizes);
    }

    private static Array array(Random random, List<String> names, Map<String, Integer> sizes) {
        List<Axis> axes = names.stream().map(name -> Axis.of(name, along(sizes, name))).toList();
        int count = names.stream().mapToInt(sizes::get).reduce(1, (x, y) -> x * y);
        return new Array(axes, random.doubles(count, -3, 3).toArray());
    }

    private static String[] axes(Array array) {
        return array.names().toArray(String[]::new);
    }

    private static double entry(Array array, Map<String, Integer> index) {
        int place = 0;
        for (int i = 0; i < array.axes().size(); i++) {
            place = place * array.size(i) + along(index, array.names().get(i));
        }
        return array.at(place);
    }

    private static double[] group(Array x, Map<String, Integer> index, String over, int size) {
        return IntStream.range(0, size)
                .mapToDouble(i -> {
                    Map<String, Integer> at = new HashMap<>(index);
                    at.put(over, i);
                    return entry(x, at);
                })
                .toArray();
    }

    private static void everyIndex(
            Array array, java.util.function.Consumer<Map<String, Integer>> check) {
        for (int place = 0; place < array.count(); place++) {
            Map<String, Integer> index = new HashMap<>();
            int rest = place;
            for (int i = array.axes().size() - 1; i >= 0; i--) {
                index.put(array.names().get(i), rest % array.size(i));
                rest /= array.size(i);
            }
            check.accept(index);
        }
    }
}
