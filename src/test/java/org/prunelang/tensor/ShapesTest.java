package org.prunelang.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prunelang.diagnostic.Code;

/** Axes meet by name; what does not meet is a problem with a code, never an exception. */
class ShapesTest {
    private static final TensorExpr W = in(Axis.of("filter", 6), Axis.of("weight", 4));
    private static final TensorExpr GAMMA = in(Axis.of("filter", 6));
    private static final TensorExpr OPEN = in(Axis.named("filter"), Axis.named("weight"));

    @Test
    void aMissingAxisRepeatsAndOrderIsTheLeftOne() {
        TensorExpr component = in(Axis.of("component", 3));
        assertThat(made(TensorExpr.Elementwise.of(Pointwise.TIMES, component, W)))
                .isEqualTo("[component: 3, filter: 6, weight: 4] real");
        assertThat(made(TensorExpr.Elementwise.of(Pointwise.OVER, W, GAMMA)))
                .isEqualTo("[filter: 6, weight: 4] real");
    }

    @Test
    void oneNameWithTwoSizes() {
        assertThat(refused(TensorExpr.Elementwise.of(Pointwise.PLUS, W, in(Axis.of("filter", 5)))))
                .isEqualTo(
                        new TensorProblem(
                                Code.P0312,
                                "axis `filter` has size 6 on one side and 5 on the other"));
    }

    @Test
    void aSizeThatOnlyTheLayerKnowsMeetsAnyOther() {
        assertThat(made(TensorExpr.Elementwise.of(Pointwise.PLUS, OPEN, W)))
                .isEqualTo("[filter: 6, weight: 4] real");
        assertThat(made(TensorExpr.Reduce.of(Reduction.SUM, OPEN, List.of("weight"))))
                .isEqualTo("[filter] real");
    }

    @Test
    void reducingNamesAxesThatExist() {
        assertThat(refused(TensorExpr.Reduce.of(Reduction.SUM, W, List.of("image"))))
                .isEqualTo(
                        new TensorProblem(
                                Code.P0312, "there is no axis `image` in [filter: 6, weight: 4]"));
        assertThat(made(TensorExpr.Reduce.of(Reduction.MAX, W, List.of()))).isEqualTo("[] real");
    }

    @Test
    void contractionNeedsExactlyOneSharedAxis() {
        assertThat(made(TensorExpr.Contract.of(W, in(Axis.of("weight", 4), Axis.of("b", 2)))))
                .isEqualTo("[filter: 6, b: 2] real");
        assertThat(refused(TensorExpr.Contract.of(W, W)).code()).isEqualTo(Code.P0313);
        assertThat(refused(TensorExpr.Contract.of(W, in(Axis.of("b", 2)))).message())
                .contains("share none");
        assertThat(refused(TensorExpr.Contract.of(W, in(Axis.of("weight", 5)))).code())
                .isEqualTo(Code.P0312);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 6, 100})
    void indicesAreCheckedWhereSizesAreKnown(long index) {
        assertThat(refused(take(W, "filter", index)).code()).isEqualTo(Code.P0314);
    }

    @Test
    void anIndexRemovesItsAxis() {
        assertThat(made(take(W, "filter", 5))).isEqualTo("[weight: 4] real");
        assertThat(made(take(OPEN, "filter", 1000))).isEqualTo("[weight] real");
    }

    @Test
    void slices() {
        assertThat(made(slice(W, 1, 3))).isEqualTo("[filter: 2, weight: 4] real");
        assertThat(refused(slice(W, 1, 7)).code()).isEqualTo(Code.P0314);
        assertThat(refused(slice(W, 3, 3)).code()).isEqualTo(Code.P0314);
        assertThat(refused(slice(W, -1, 3)).code()).isEqualTo(Code.P0314);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "images", "network", "flag", "fraction", "bytes", "path"})
    void aTypeNamesNoAxis(String name) {
        assertThat(refused(zeros(List.of(name), 3)).code()).isEqualTo(Code.P0105);
        assertThat(refused(call(Primitive.RELABEL, List.of("weight", name), W)).code())
                .isEqualTo(Code.P0105);
    }

    @Test
    void anAxisStandsOnceInATensor() {
        assertThat(refused(zeros(List.of("row", "row"), 3, 3)).code()).isEqualTo(Code.P0312);
        assertThat(refused(call(Primitive.RELABEL, List.of("weight", "filter"), W)).code())
                .isEqualTo(Code.P0312);
        TensorExpr others = in(Axis.of("other", 2), Axis.of("weight", 4));
        assertThat(refused(call(Primitive.DISTANCE, List.of("euclidean"), others, W)).code())
                .isEqualTo(Code.P0312);
    }

    @Test
    void tensorsTooLargeAreRefused() {
        assertThat(refused(zeros(List.of("a", "b"), 20_000, 20_000)).code()).isEqualTo(Code.P0520);
        TensorExpr wide = zeros(List.of("a"), 50_000_000).get();
        TensorExpr high = zeros(List.of("b"), 50_000_000).get();
        assertThat(refused(TensorExpr.Elementwise.of(Pointwise.PLUS, wide, high)).code())
                .isEqualTo(Code.P0520);
        assertThat(refused(zeros(List.of("a"), 0)).code()).isEqualTo(Code.P0312);
    }

    @Test
    void decompositionHasAsManyComponentsAsTheSmallerSide() {
        List<TensorExpr> parts = Several.Call.of(Primitive.SVD, List.of(), List.of(W)).get();
        assertThat(parts.stream().map(part -> part.type().axesText()))
                .containsExactly(
                        "[filter: 6, component: 4]", "[component: 4]", "[component: 4, weight: 4]");
        assertThat(((TensorExpr.Result) parts.get(0)).from())
                .isSameAs(((TensorExpr.Result) parts.get(2)).from());
    }

    @Test
    void distancesOfRowsToRows() {
        assertThat(made(call(Primitive.DISTANCE, List.of("cosine"), W, W)))
                .isEqualTo("[filter: 6, other: 6] real");
        assertThat(refused(call(Primitive.DISTANCE, List.of("manhattan"), W, W)).code())
                .isEqualTo(Code.P0102);
        assertThat(refused(call(Primitive.DISTANCE, List.of("cosine"), W, GAMMA)).code())
                .isEqualTo(Code.P0312);
    }

    @Test
    void rankRemovesBothAxes() {
        TensorExpr maps =
                in(
                        Axis.of("image", 2),
                        Axis.of("filter", 3),
                        Axis.of("height", 4),
                        Axis.of("w", 4));
        assertThat(made(call(Primitive.RANK, List.of("height", "w"), maps)))
                .isEqualTo("[image: 2, filter: 3] whole");
    }

    @Test
    void elements() {
        TensorExpr flags =
                TensorExpr.Elementwise.of(Pointwise.MORE, W, TensorExpr.Constant.real(0)).get();
        assertThat(flags.type().element()).isEqualTo(Element.FLAG);
        assertThat(refused(TensorExpr.Elementwise.of(Pointwise.PLUS, flags, W)).code())
                .isEqualTo(Code.P0101);
        assertThat(refused(TensorExpr.Elementwise.of(Pointwise.AND, W, flags)).code())
                .isEqualTo(Code.P0101);
        assertThat(made(TensorExpr.Elementwise.of(Pointwise.FLOOR, GAMMA)))
                .isEqualTo("[filter: 6] whole");
        assertThat(refused(TensorExpr.Elementwise.of(Pointwise.MODULO, GAMMA, GAMMA)).code())
                .isEqualTo(Code.P0101);
    }

    @Test
    void aScalarChoiceHasOneType() {
        TensorExpr flag = TensorExpr.Constant.flag(true);
        assertThat(refused(TensorExpr.Choose.of(flag, W, GAMMA)).code()).isEqualTo(Code.P0312);
        assertThat(made(TensorExpr.Choose.of(flag, W, OPEN)))
                .isEqualTo("[filter: 6, weight: 4] real");
    }

    @Test
    void aFoldKeepsTheTypeOfWhatItCarries() {
        TensorExpr.Local carried = new TensorExpr.Local(0, W.type());
        TensorExpr.Local row =
                new TensorExpr.Local(1, TensorType.of(Element.REAL, Axis.of("weight", 4)));
        Stream<TensorExpr> wrong =
                Stream.of(GAMMA, in(Axis.of("filter", 5), Axis.of("weight", 4)), in());
        assertThat(wrong.map(next -> refused(loop(carried, row, next)).code()))
                .containsOnly(Code.P0315);
        TensorExpr added = TensorExpr.Elementwise.of(Pointwise.PLUS, carried, row).get();
        assertThat(loop(carried, row, added).get().getFirst().type()).isEqualTo(W.type());
        TensorExpr.Local wrongRow = new TensorExpr.Local(1, W.type());
        assertThat(refused(loop(carried, wrongRow, carried)).code()).isEqualTo(Code.P0315);
    }

    @Test
    void putFitsItsPlace() {
        TensorExpr zero = TensorExpr.Constant.whole(0);
        assertThat(made(call(Primitive.PUT, List.of("weight"), W, zero, GAMMA)))
                .isEqualTo("[filter: 6, weight: 4] real");
        assertThat(refused(call(Primitive.PUT, List.of("filter"), W, zero, GAMMA)).code())
                .isEqualTo(Code.P0312);
    }

    @Test
    void functionsThatNobodyCouldWalkAreRefused() {
        TensorExpr deep = GAMMA;
        for (int i = 0; i < 3_000; i++) {
            deep = TensorExpr.Elementwise.of(Pointwise.ABS, deep).get();
        }
        assertThat(TensorFn.of(List.of(), List.of(), deep).refusal().orElseThrow().code())
                .isEqualTo(Code.P0520);
        TensorExpr wide = GAMMA;
        for (int i = 0; i < 100; i++) {
            wide = TensorExpr.Elementwise.of(Pointwise.PLUS, wide, wide).get();
        }
        assertThat(TensorFn.of(List.of(), List.of(), wide).refusal()).isEmpty();
    }

    private static TensorExpr in(Axis... axes) {
        return new TensorExpr.In(0, TensorType.of(Element.REAL, axes));
    }

    private static Tried<TensorExpr> call(
            Primitive primitive, List<String> words, TensorExpr... operands) {
        return Several.Call.single(primitive, words, List.of(operands));
    }

    private static Tried<TensorExpr> take(TensorExpr of, String axis, long index) {
        return call(Primitive.TAKE, List.of(axis), of, TensorExpr.Constant.whole(index));
    }

    private static Tried<TensorExpr> slice(TensorExpr of, long from, long to) {
        return TensorExpr.Slice.of(
                of, "filter", TensorExpr.Constant.whole(from), TensorExpr.Constant.whole(to));
    }

    private static Tried<TensorExpr> zeros(List<String> axes, long... sizes) {
        return Several.Call.single(
                Primitive.ZEROS,
                axes,
                java.util.Arrays.stream(sizes)
                        .<TensorExpr>mapToObj(TensorExpr.Constant::whole)
                        .toList());
    }

    private static Tried<List<TensorExpr>> loop(
            TensorExpr.Local carried, TensorExpr.Local row, TensorExpr next) {
        return Several.Loop.of(List.of(carried), List.of(W), row, W, List.of(next));
    }

    private static String made(Tried<TensorExpr> tried) {
        return tried.get().type().toString();
    }

    private static TensorProblem refused(Tried<?> tried) {
        return tried.refusal().orElseThrow(() -> new AssertionError("accepted: " + tried));
    }
}
