package org.prunelang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.TypeWords;
import org.prunelang.value.Unit;

/** The types of expressions, as messages would name them. */
class ExpressionTypesTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | a count",
                "0.5 | a number",
                "40% | a share",
                "3x3 | a size",
                "\"a\" | a text",
                "true | a condition",
                "200 epochs | a number of epochs",
                "60M flops | a number of macs",
                "2 hours | a duration",
                "1 + 2 | a count",
                "1 / 2 | a number",
                "1 + 0.5 | a number",
                "100% - 40% | a share",
                "40% of 200 epochs | a number of epochs",
                "40% of 16 | a number",
                "floor(40% of 16) | a count",
                "floor(7 epochs / 2) | a number of epochs",
                "number(40%) | a number",
                "fraction(0.4) | a share",
                "1..5 | a range of counts",
                "10%..80% | a range of shares",
                "0..0.5 | a range of numbers",
                "[1, 2] | a list of counts",
                "[1, 0.5] | a list of numbers",
                "[[1], [2]] | a list of lists of counts",
                "(1, 40%) | (a count, a share)",
                "[10, 20][0] | a count",
                "[1] + [0.5] | a list of numbers",
                "numbered([40%]) | a list of groups (a count, a share)",
                "fill(70%, 3) | a list of shares",
                "sorted([3, 1]) | a list of counts",
                "count([3, 1]) | a count",
                "mean([3, 1]) | a number",
                "max(1, 0.5) | a number",
                "min([40%, 50%]) | a share",
                "clamp(3, 0, 1) | a count",
                "if 1 < 2 then 1 else 0.5 | a number",
                "fold t = 0 over x in [1, 2] { return t + x } | a count",
                "fold t = 0 over x in [1, 2] { return t + x / 2 } | a number",
                "2 ^ 3 | a number",
                "7 mod 3 | a count",
                "1 == 2 or 2 < 3 | a condition",
                "\"a\\(1)\" | a text",
                "zeros(row: 2, weight: 3) | a tensor [row, weight]",
                "zeros(row: 2, weight: 3)[0] | a tensor [weight]",
                "zeros(row: 2, weight: 3)[0][1] | a number",
                "zeros(row: 2, weight: 3)[0..1] | a tensor [row, weight]",
                "sum(ones(row: 2, weight: 3), over: weight) | a tensor [row]",
                "sum(ones(row: 2, weight: 3)) | a number",
                "norm(ones(row: 2, weight: 3), order: 1, over: row) | a tensor [weight]",
                "ones(a: 2) * ones(a: 2, b: 3) | a tensor [a, b]",
                "ones(a: 2) * ones(b: 3) | a tensor [a, b]",
                "ones(a: 2, b: 3) @ ones(b: 3, c: 4) | a tensor [a, c]",
                "relabel(ones(a: 2, b: 3), a: c) | a tensor [c, b]",
                "distance(ones(a: 2, w: 3), ones(b: 4, w: 3)) | a tensor [a, other]",
                "svd(ones(a: 2, b: 3)) | (a tensor [a, component], a tensor [component], a tensor"
                        + " [component, b])",
                "rank(ones(i: 2, h: 3, w: 3), of: [h, w]) | a tensor [i]",
                "take(ones(a: 2, b: 3), 1, along: b) | a tensor [a]",
                "put(ones(a: 2, b: 3), a: 1, ones(b: 3)) | a tensor [a, b]",
                "count(ones(a: 2, b: 3), along: a) | a count",
                "shape(ones(a: 2, b: 3)) | a list of counts",
            })
    void types(String expression, String type) {
        assertThat(Recipes.codes("let it = " + expression)).isEmpty();
        assertThat(TypeWords.one(Recipes.type("let it = " + expression))).isEqualTo(type);
    }

    @Test
    void whatIsMeasuredHasItsType() {
        String plan =
                """
                use std.models { resnet_cifar }
                use std.data { cifar10 }
                data images = cifar10("d", holdout: 10%)
                model net = resnet_cifar(depth: 20)
                plan {
                    base = load net from "w.safetensors"
                    let drop = accuracy(base, on: images.test) - accuracy(base, on: images.holdout)
                    expect drop <= 0.5 points and latency(base) < 12 ms and loss(base, on: images.test) < 1
                    expect macs(base, counting: F3) <= 63% of macs(net) and filters(base) > 3
                    expect accuracy(base, on: images.test) >= 93%
                }
                """;
        assertThat(Recipes.codes(plan)).isEmpty();
    }

    @Test
    void aWordIsLookedUpWhereItsEnumerationIsExpected() {
        String models =
                """
                use std.models { resnet_cifar }
                model net = resnet_cifar(depth: 20, shortcut: projection)
                let convs = layers(net, kind: conv)
                """;
        assertThat(Recipes.codes(models)).isEmpty();
        assertThat(Recipes.type(models)).isEqualTo(new Type.ListOf(Noun.LAYER));
        assertThat(Recipes.errors(models.replace("projection", "projections")))
                .containsExactly("P0201");
    }

    @Test
    void viewsAreVectorsAndLayersHaveProperties() {
        String text =
                """
                use std.models { resnet_cifar }
                model net = resnet_cifar(depth: 20)
                fn price(layer: layer) = layer.area + fold t = 0 over r in layer.readers { return t + r.taps * r.filters }
                let costs = price(layers(net)[0])
                """;
        assertThat(Recipes.codes(text)).isEmpty();
        assertThat(Recipes.type(text)).isEqualTo(Unit.COUNT);
    }

    @Test
    void afterAnErrorAnExpressionIsSilent() {
        assertThat(Recipes.errors("let a = 1 + 40%\nlet b = a * 3 epochs\nlet c = [a, b][0] + a"))
                .isEqualTo(List.of("P0122"));
    }
}
