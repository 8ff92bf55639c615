package org.prunelang.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prunelang.reference.Expressions.apply;
import static org.prunelang.reference.Expressions.call;
import static org.prunelang.reference.Expressions.choose;
import static org.prunelang.reference.Expressions.count;
import static org.prunelang.reference.Expressions.in;
import static org.prunelang.reference.Expressions.plus;
import static org.prunelang.reference.Expressions.real;
import static org.prunelang.reference.Expressions.reduce;
import static org.prunelang.reference.Expressions.take;
import static org.prunelang.reference.Expressions.times;
import static org.prunelang.reference.Expressions.whole;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.prunelang.diagnostic.Code;
import org.prunelang.tensor.Element;
import org.prunelang.tensor.Pointwise;
import org.prunelang.tensor.Primitive;
import org.prunelang.tensor.Reduction;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorFn;
import org.prunelang.tensor.TensorProblem;
import org.prunelang.tensor.TensorType;
import org.prunelang.tensor.Tried;

/** What only values show is a problem as data too; loops and choices compute what they need. */
class RefusalsTest {
    private static final TensorExpr N = TensorExpr.Scalar.of(0, Element.WHOLE);

    @Test
    void aTensorTooLargeIsRefusedBeforeItIsMade() {
        TensorExpr huge = call(Primitive.ZEROS, List.of("a", "b"), N, N);
        assertThat(problem(huge, 20_000)).extracting(TensorProblem::code).isEqualTo(Code.P0520);
        assertThat(problem(huge, 20_000).message()).contains("100,000,000 elements");
    }

    @Test
    void manyTensorsTooLargeTogetherAreRefused() {
        TensorExpr sum = call(Primitive.ZEROS, List.of("a"), whole(1_000));
        for (int i = 0; i < 20; i++) {
            sum = plus(sum, real(i));
        }
        assertThat(within(new Budget(10_000, 1_000_000), sum).refusal())
                .hasValueSatisfying(p -> assertThat(p.message()).contains("MB of memory"));
        assertThat(within(new Budget(30_000, 1_000_000), sum).refusal()).isEmpty();
    }

    @Test
    void whatAPassMadeIsGarbageAfterIt() {
        TensorExpr start = call(Primitive.ZEROS, List.of("a"), whole(1_000));
        TensorExpr.Local x = new TensorExpr.Local(0, start.type());
        TensorExpr.Local i = new TensorExpr.Local(1, TensorType.scalar(Element.WHOLE));
        TensorExpr range = call(Primitive.RANGE, List.of("i"), whole(0), whole(500));
        TensorExpr loop =
                Several.Loop.of(
                                List.of(x),
                                List.of(start),
                                i,
                                range,
                                List.of(plus(times(x, real(2)), i)))
                        .get()
                        .getFirst();
        assertThat(within(new Budget(10_000, 10_000_000), loop).refusal()).isEmpty();
    }

    @Test
    void endlessWorkIsRefused() {
        TensorExpr rows = call(Primitive.ZEROS, List.of("a", "b"), N, whole(3));
        assertThat(problem(Expressions.distance(rows, rows, "euclidean"), 1_000_000).code())
                .isEqualTo(Code.P0520);
        TensorExpr loop = repeated(x -> plus(x, real(1)));
        TensorFn function = new TensorFn(List.of(), List.of("n"), loop);
        assertThat(
                        TensorEvaluator.evaluate(
                                        function,
                                        List.of(),
                                        List.of(100_000.0),
                                        new Budget(200_000, 150_000))
                                .refusal())
                .hasValueSatisfying(p -> assertThat(p.message()).contains("150,000 steps"));
    }

    private static Tried<Array> within(Budget budget, TensorExpr body) {
        TensorFn function = new TensorFn(List.of(), List.of(), body);
        return TensorEvaluator.evaluate(function, List.of(), List.of(), budget);
    }

    @Test
    void indicesAreChecked() {
        TensorExpr vector = in(0, "filter");
        Array three = Array.vector("filter", 1, 2, 3);
        assertThat(problem(take(vector, "filter", N), 3, three).message())
                .isEqualTo("index 3, but axis `filter` has the indices 0..<3");
        assertThat(problem(take(vector, "filter", N), -1, three).code()).isEqualTo(Code.P0314);
        TensorExpr slice = TensorExpr.Slice.of(vector, "filter", whole(1), N).get();
        assertThat(problem(slice, 4, three).code()).isEqualTo(Code.P0314);
        assertThat(Expressions.tried(slice, List.of(3.0), three).get())
                .isEqualTo(Array.vector("filter", 2, 3));
    }

    @Test
    void sizesThatOnlyMeetAtRunTimeAreChecked() {
        TensorExpr sum = plus(in(0, "filter"), in(1, "filter"));
        assertThat(
                        Expressions.tried(
                                        sum,
                                        List.of(),
                                        Array.vector("filter", 1, 2),
                                        Array.vector("filter", 1, 2, 3))
                                .refusal())
                .hasValueSatisfying(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.P0312);
                    assertThat(problem.message()).contains("`filter`", "size 2", "3 on the other");
                });
    }

    @Test
    void oneValueHasNoDeviation() {
        TensorExpr deviation = reduce(Reduction.DEVIATION, in(0, "filter"), "filter");
        assertThat(problem(deviation, 0, Array.vector("filter", 1)).message())
                .isEqualTo("`deviation` needs at least 2 values and is given 1");
    }

    @Test
    void aScalarChoiceComputesOneSide() {
        TensorExpr outside = take(in(0, "filter"), "filter", whole(9));
        TensorExpr chosen = choose(apply(Pointwise.EQUAL, N, whole(1)), outside, real(7));
        Array two = Array.vector("filter", 1, 2);
        assertThat(Expressions.tried(chosen, List.of(0.0), two).get().at(0)).isEqualTo(7);
        assertThat(problem(chosen, 1, two).code()).isEqualTo(Code.P0314);
    }

    @Test
    void aTensorChoosesEntryByEntry() {
        TensorExpr x = in(0, "filter");
        TensorExpr flags = apply(Pointwise.MORE, x, real(2));
        assertThat(
                        Expressions.value(
                                choose(flags, apply(Pointwise.NEGATE, x), real(0)),
                                Array.vector("filter", 1, 2, 3, 4)))
                .isEqualTo(Array.vector("filter", 0.0, 0, -3, -4));
    }

    @Test
    void aLoopOverAnEmptyRangeIsItsStart() {
        TensorExpr loop = repeated(x -> plus(x, real(1)));
        assertThat(Expressions.tried(loop, List.of(0.0)).get().at(0)).isZero();
        assertThat(Expressions.tried(loop, List.of(3.0)).get().at(0)).isEqualTo(3);
    }

    @Test
    void loopsNestAndSeeTheLoopAround() {
        TensorExpr.Local total = local(0);
        TensorExpr.Local i = new TensorExpr.Local(1, TensorType.scalar(Element.WHOLE));
        TensorExpr.Local inner = local(2);
        TensorExpr.Local j = new TensorExpr.Local(3, TensorType.scalar(Element.WHOLE));
        TensorExpr range = call(Primitive.RANGE, List.of("i"), whole(0), N);
        TensorExpr innerSum =
                Several.Loop.of(
                                List.of(inner),
                                List.of(total),
                                j,
                                range,
                                List.of(plus(inner, times(i, j))))
                        .get()
                        .getFirst();
        TensorExpr loop =
                Several.Loop.of(List.of(total), List.of(real(0)), i, range, List.of(innerSum))
                        .get()
                        .getFirst();
        assertThat(Expressions.tried(loop, List.of(4.0)).get().at(0)).isEqualTo(36);
    }

    @Test
    void aDiamondOfManyLevelsIsComputedOnce() {
        TensorExpr sum = count(in(0, "filter"), "filter");
        for (int i = 0; i < 200; i++) {
            sum = apply(Pointwise.MAX, sum, sum);
        }
        assertThat(Expressions.value(sum, Array.vector("filter", 1, 2)).at(0)).isEqualTo(2);
    }

    private static TensorExpr.Local local(int number) {
        return new TensorExpr.Local(number, TensorType.scalar(Element.REAL));
    }

    /** {@code fold x = 0 over i in 0..<n}. */
    private static TensorExpr repeated(UnaryOperator<TensorExpr> step) {
        TensorExpr.Local x = new TensorExpr.Local(0, TensorType.scalar(Element.REAL));
        TensorExpr.Local i = new TensorExpr.Local(1, TensorType.scalar(Element.WHOLE));
        TensorExpr range = call(Primitive.RANGE, List.of("i"), whole(0), N);
        return Several.Loop.of(List.of(x), List.of(real(0)), i, range, List.of(step.apply(x)))
                .get()
                .getFirst();
    }

    private static TensorProblem problem(TensorExpr body, long scalar, Array... inputs) {
        Tried<Array> tried = Expressions.tried(body, List.of((double) scalar), inputs);
        return tried.refusal().orElseThrow(() -> new AssertionError("it gave " + tried));
    }
}
