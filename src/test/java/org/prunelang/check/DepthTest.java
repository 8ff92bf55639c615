package org.prunelang.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The checker's recursion is as deep as a recipe is nested, and the parser bounds that. */
class DepthTest {
    @Test
    void aChainOfDefinitionsInAnyOrderIsNotDeep() {
        StringBuilder backwards = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            backwards.append("let v").append(i).append(" = v").append(i + 1).append(" + 1\n");
        }
        backwards.append("let v20000 = 1\n");
        assertThat(Recipes.codes(backwards.toString())).isEmpty();
    }

    @Test
    void aCircleOfManyDefinitionsIsOneDiagnostic() {
        StringBuilder circle = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            circle.append("let v").append(i).append(" = v").append((i + 1) % 5_000).append("\n");
        }
        assertThat(Recipes.codes(circle.toString())).containsExactly("P0204");
    }

    @Test
    void aLongSumIsNotDeep() {
        assertThat(Recipes.codes("let x = 1" + " + 1".repeat(30_000))).isEmpty();
    }

    @Test
    void nestedToTheLimitIsChecked() {
        int depth = deepest("let x = ", "(", "1", ")");
        assertThat(depth).isGreaterThan(100);
        int blocks = deepest("model m { input image(3, 32x32); ", "residual { ", "relu", " }");
        assertThat(blocks).isGreaterThan(100);
    }

    /** The deepest nesting the parser takes; each one it takes checks without a word. */
    private static int deepest(String start, String open, String core, String close) {
        int low = 1;
        int high = 4_000;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            String end = start.startsWith("model") ? " }" : "";
            String text = start + open.repeat(middle) + core + close.repeat(middle) + end;
            if (Recipes.codes(text).isEmpty()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
