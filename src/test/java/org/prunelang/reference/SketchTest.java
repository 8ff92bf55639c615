package org.prunelang.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prunelang.reference.Expressions.apply;
import static org.prunelang.reference.Expressions.call;
import static org.prunelang.reference.Expressions.choose;
import static org.prunelang.reference.Expressions.count;
import static org.prunelang.reference.Expressions.in;
import static org.prunelang.reference.Expressions.norm;
import static org.prunelang.reference.Expressions.plus;
import static org.prunelang.reference.Expressions.real;
import static org.prunelang.reference.Expressions.take;
import static org.prunelang.reference.Expressions.times;
import static org.prunelang.reference.Expressions.whole;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.prunelang.diagnostic.Code;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Element;
import org.prunelang.tensor.Pointwise;
import org.prunelang.tensor.Primitive;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.Size;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorType;

/**
 * Frequent directions (FilterSketch, algorithm 1) as a loop over the rows of the filter matrix, as
 * the recipe language writes it. Signs of rows are arbitrary, so Gram matrices are compared.
 */
class SketchTest {
    private static final Offset<Double> SIX_DIGITS = Offset.offset(5e-7);
    private static final TensorExpr W = in(0, "row", "weight");

    @Test
    void fourRowsToTwo() {
        Array a =
                Array.matrix(
                        "row",
                        "weight",
                        new double[] {3, 0, 0},
                        new double[] {0, 2, 0},
                        new double[] {1, 1, 1},
                        new double[] {2, -1, 0});
        Array b = sketch(a, 2);
        assertThat(gram(b))
                .containsExactly(
                        new double[] {8.449490, -1, 1, -1, 1.224745, .224745, 1, .224745, .224745},
                        SIX_DIGITS);
        assertThat(Expressions.value(norm(W, 2), b).at(0)).isEqualTo(3.146264, SIX_DIGITS);
    }

    @Test
    void sixRowsToFour() {
        assertThat(gram(sketch(six(), 4)))
                .containsExactly(
                        new double[] {
                            8.166858, .969654, -.014366, 1.010671, //
                            .969654, 8.478357, -4.569918, 2.000736, //
                            -.014366, -4.569918, 6.479381, -4.740722, //
                            1.010671, 2.000736, -4.740722, 4.201929
                        },
                        SIX_DIGITS);
    }

    @Test
    void sixRowsToTwoThreeAndFive() {
        double[] two = gram(sketch(six(), 2));
        assertThat(new double[] {two[0], two[5], two[10], two[15]})
                .containsExactly(new double[] {3.993559, 3.047592, 5.242633, 2.945193}, SIX_DIGITS);
        double[] three = sketch(six(), 3).toDoubles();
        assertThat(new double[] {three[8], three[9], three[10], three[11]})
                .containsExactly(new double[4], Offset.offset(1e-12));
    }

    @Test
    void whatFitsIsCopied() {
        Array five = sketch(six(), 6);
        assertThat(five.toDoubles()).isEqualTo(six().toDoubles());
    }

    @Test
    void moreRowsThanAMatrixHasComponentsIsRefusedAndNotGuessed() {
        // Eight rows of one weight: the decomposition has one component, not four rows.
        Array narrow = Array.of(List.of(Axis.of("row", 8), Axis.of("weight", 1)), new double[8]);
        assertThat(Expressions.tried(sketched(), List.of(4.0), narrow).refusal())
                .hasValueSatisfying(
                        problem -> assertThat(problem.code()).isIn(Code.P0314, Code.P0315));
    }

    private static Array six() {
        return Array.of(
                List.of(Axis.of("row", 6), Axis.of("weight", 4)),
                PublishedVectors.six().toDoubles());
    }

    private static Array sketch(Array a, int rows) {
        return Expressions.tried(sketched(), List.of((double) rows), a).get();
    }

    private static double[] gram(Array b) {
        TensorExpr turned = call(Primitive.RELABEL, List.of("weight", "other"), W);
        return Expressions.value(TensorExpr.Contract.of(W, turned).get(), b).toDoubles();
    }

    /** The transform, with the number of rows as its scalar. */
    private static TensorExpr sketched() {
        TensorExpr rows = TensorExpr.Scalar.of(0, Element.WHOLE);
        TensorExpr half = apply(Pointwise.FLOOR, apply(Pointwise.OVER, rows, whole(2)));
        TensorExpr.Local b =
                new TensorExpr.Local(
                        0,
                        TensorType.of(
                                Element.REAL,
                                new Axis("row", new Size.Named("rows")),
                                Axis.named("weight")));
        TensorExpr.Local filled = new TensorExpr.Local(1, TensorType.scalar(Element.WHOLE));
        TensorExpr.Local i = new TensorExpr.Local(2, TensorType.scalar(Element.WHOLE));
        TensorExpr full = apply(Pointwise.EQUAL, filled, rows);
        TensorExpr slot = choose(full, half, filled);
        TensorExpr room = choose(full, halved(b, half), b);
        TensorExpr next = call(Primitive.PUT, List.of("row"), room, slot, take(W, "row", i));
        TensorExpr empty =
                call(Primitive.ZEROS, List.of("row", "weight"), rows, count(W, "weight"));
        return Several.Loop.of(
                        List.of(b, filled),
                        List.of(empty, whole(0)),
                        i,
                        call(Primitive.RANGE, List.of("i"), whole(0), count(W, "row")),
                        List.of(next, plus(slot, whole(1))))
                .get()
                .getFirst();
    }

    /** {@code sqrt(relu(s^2 - s[half]^2)) * V}. */
    private static TensorExpr halved(TensorExpr b, TensorExpr half) {
        List<TensorExpr> parts = Several.Call.of(Primitive.SVD, List.of(), List.of(b)).get();
        TensorExpr s = parts.get(1);
        TensorExpr square = apply(Pointwise.POWER, s, real(2));
        TensorExpr theta = apply(Pointwise.POWER, take(s, "component", half), real(2));
        TensorExpr shrunk =
                apply(Pointwise.SQRT, apply(Pointwise.RELU, apply(Pointwise.MINUS, square, theta)));
        return call(Primitive.RELABEL, List.of("component", "row"), times(shrunk, parts.get(2)));
    }
}
