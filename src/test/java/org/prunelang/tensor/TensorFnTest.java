package org.prunelang.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Functions are compared by what they compute, however their graphs were put together. */
class TensorFnTest {
    private static final TensorType W =
            TensorType.of(Element.REAL, Axis.named("filter"), Axis.named("weight"));

    @Test
    void sharingDoesNotMatter() {
        TensorExpr w = new TensorExpr.In(0, W);
        TensorExpr shared = plus(w, w);
        TensorExpr twice = plus(new TensorExpr.In(0, W), new TensorExpr.In(0, W));
        assertThat(function(shared)).isEqualTo(function(twice)).hasSameHashCodeAs(function(twice));
    }

    @Test
    void everythingElseDoes() {
        TensorExpr w = new TensorExpr.In(0, W);
        TensorExpr one = TensorExpr.Constant.real(1);
        TensorFn sum = function(plus(w, one));
        assertThat(sum)
                .isNotEqualTo(function(plus(one, w)))
                .isNotEqualTo(function(plus(w, TensorExpr.Constant.real(2))))
                .isNotEqualTo(function(plus(w, TensorExpr.Constant.whole(1))))
                .isNotEqualTo(function(TensorExpr.Elementwise.of(Pointwise.MINUS, w, one).get()))
                .isNotEqualTo(function(plus(new TensorExpr.In(1, W), one)))
                .isNotEqualTo(new TensorFn(List.of(), List.of(), sum.body()));
        assertThat(function(normOver("weight"))).isNotEqualTo(function(normOver("filter")));
    }

    @Test
    void diamondsOfManyLevelsAreComparedAtOnce() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(function(diamonds(300))).isEqualTo(function(diamonds(300)));
                    assertThat(function(diamonds(300))).isNotEqualTo(function(diamonds(299)));
                    assertThat(function(diamonds(300)).toString()).hasSizeLessThan(500);
                });
    }

    @Test
    void dataIsNeededForActivationsAndGradients() {
        assertThat(function(new TensorExpr.In(0, W)).needsData()).isFalse();
        Input activations = new Input.OfSubject(Input.Part.ACTIVATIONS, W);
        TensorFn function = new TensorFn(List.of(activations), List.of(), new TensorExpr.In(0, W));
        assertThat(function.needsData()).isTrue();
        assertThat(function.input(Input.Part.ACTIVATIONS)).hasValue(0);
        assertThat(function.input(Input.Part.W)).isEmpty();
        assertThat(Input.Part.of("dA")).hasValue(Input.Part.ACTIVATION_GRADIENTS);
        assertThat(Input.Part.of("da")).isEmpty();
    }

    private static TensorExpr diamonds(int levels) {
        TensorExpr node = new TensorExpr.In(0, W);
        for (int i = 0; i < levels; i++) {
            node = plus(node, node);
        }
        return node;
    }

    private static TensorExpr normOver(String axis) {
        TensorExpr two = TensorExpr.Constant.real(2);
        return Several.Call.single(
                        Primitive.NORM, List.of(axis), List.of(new TensorExpr.In(0, W), two))
                .get();
    }

    private static TensorExpr plus(TensorExpr left, TensorExpr right) {
        return TensorExpr.Elementwise.of(Pointwise.PLUS, left, right).get();
    }

    private static TensorFn function(TensorExpr body) {
        Input input = new Input.OfSubject(Input.Part.W, W);
        return new TensorFn(List.of(input), List.of(), body);
    }
}
