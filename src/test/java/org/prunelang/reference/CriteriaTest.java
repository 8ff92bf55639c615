package org.prunelang.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prunelang.reference.Expressions.abs;
import static org.prunelang.reference.Expressions.distance;
import static org.prunelang.reference.Expressions.in;
import static org.prunelang.reference.Expressions.norm;
import static org.prunelang.reference.Expressions.sum;
import static org.prunelang.reference.Expressions.take;
import static org.prunelang.reference.Expressions.value;
import static org.prunelang.reference.Expressions.whole;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.prunelang.tensor.Primitive;
import org.prunelang.tensor.TensorExpr;

/** The criteria of the methods against the numbers worked out for them. */
class CriteriaTest {
    private static final Offset<Double> SIX_DIGITS = Offset.offset(5e-7);
    private static final TensorExpr W = in(0, "filter", "weight");
    private static final TensorExpr L1 = sum(abs(W), "weight");
    private static final TensorExpr L2 = norm(W, 2, "weight");
    private static final TensorExpr MEDIAN = sum(distance(W, W, "euclidean"), "other");

    @Test
    void absoluteSums() {
        Array scores = value(L1, PublishedVectors.six());
        assertThat(scores.names()).containsExactly("filter");
        assertThat(scores.toDoubles())
                .containsExactly(new double[] {4.5, .7, 4.4, 4.5, 1.5, 5.5}, Offset.offset(1e-12));
    }

    @Test
    void lengths() {
        assertThat(value(L2, PublishedVectors.six()).toDoubles())
                .containsExactly(
                        new double[] {2.5, .387298, 2.370654, 2.5, .806226, 2.958040}, SIX_DIGITS);
        assertThat(value(L2, PublishedVectors.five()).toDoubles())
                .containsExactly(new double[] {4, 4, 5.656854, 3.041381, .538516}, SIX_DIGITS);
    }

    @Test
    void equalScoresGoByIndex() {
        assertThat(Ranking.ascending(new double[] {4.5, .7, 4.4, 4.5, 1.5, 5.5}))
                .containsExactly(1, 4, 2, 0, 3, 5);
        assertThat(Ranking.ascending(value(L2, PublishedVectors.six()).toDoubles()))
                .containsExactly(1, 4, 2, 0, 3, 5);
        assertThat(Ranking.ascending(new double[] {0.0, -0.0, -1})).containsExactly(2, 0, 1);
    }

    @Test
    void distancesToAllOthers() {
        assertThat(value(MEDIAN, PublishedVectors.five()).toDoubles())
                .containsExactly(
                        new double[] {16.069452, 16.255471, 15.783487, 10.851252, 15.065949},
                        SIX_DIGITS);
        assertThat(value(MEDIAN, PublishedVectors.six()).toDoubles())
                .containsExactly(
                        new double[] {
                            13.089969, 11.379119, 12.795280, 17.446740, 11.012099, 19.007591
                        },
                        SIX_DIGITS);
    }

    @Test
    void nearestToTheGeometricMedianGo() {
        assertThat(Ranking.lowest(scores(MEDIAN, PublishedVectors.five()), 2))
                .containsExactly(3, 4);
        assertThat(Ranking.lowest(scores(MEDIAN, PublishedVectors.six()), 2)).containsExactly(1, 4);
    }

    @Test
    void theSecondCriterionSeesOnlySurvivors() {
        Array rest = value(take(W, "filter", indices(4, 2, 0, 3, 5)), PublishedVectors.six());
        assertThat(scores(MEDIAN, rest))
                .containsExactly(
                        new double[] {10.175439, 10.283309, 10.463184, 14.744888, 16.305740},
                        SIX_DIGITS);
    }

    @Test
    void zeroedFiltersAreChosenAgain() {
        double[] values = PublishedVectors.six().toDoubles();
        for (int i = 0; i < 4; i++) {
            values[4 + i] = 0;
            values[16 + i] = 0;
        }
        Array zeroed = Array.of(PublishedVectors.six().axes(), values);
        double[] scores = scores(MEDIAN, zeroed);
        assertThat(scores[1]).isEqualTo(10.328694, SIX_DIGITS).isEqualTo(scores[4]);
        assertThat(Ranking.lowest(scores, 2)).containsExactly(1, 4);
    }

    @Test
    void cosineIsOneMinusTheCosine() {
        Array rows =
                Array.matrix(
                        "filter",
                        "weight",
                        new double[] {1, 0},
                        new double[] {3, 0},
                        new double[] {0, 2},
                        new double[] {-1, 0},
                        new double[] {0, 0});
        Array distances = value(distance(W, W, "cosine"), rows);
        assertThat(distances.names()).containsExactly("filter", "other");
        assertThat(java.util.Arrays.copyOf(distances.toDoubles(), 5))
                .containsExactly(0, 0, 1, 2, 1);
    }

    @Test
    void slimmingThreshold() {
        double[] gammas = {.8, .05, .3, .6, .02, .9, .4, .1, .7, .01};
        TensorExpr sorted = Expressions.call(Primitive.SORTED, List.of(), abs(in(0, "filter")));
        assertThat(value(take(sorted, "filter", whole(3)), Array.vector("filter", gammas)).at(0))
                .isEqualTo(.1);
        assertThat(value(take(sorted, "filter", whole(5)), Array.vector("filter", gammas)).at(0))
                .isEqualTo(.4);
        assertThat(value(take(sorted, "filter", whole(7)), Array.vector("filter", gammas)).at(0))
                .isEqualTo(.7);
    }

    private static double[] scores(TensorExpr criterion, Array weights) {
        return value(criterion, weights).toDoubles();
    }

    private static TensorExpr indices(long... indices) {
        return Expressions.call(
                Primitive.STACK,
                List.of("place"),
                java.util.Arrays.stream(indices)
                        .mapToObj(Expressions::whole)
                        .toArray(TensorExpr[]::new));
    }
}
