package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prunelang.syntax.tree.Expr;

/** Long is no problem, deep is refused before a stack overflows. */
class LimitsTest {
    @Test
    void aSumOfThirtyThousandTermsIsFlat() {
        Expr sum = Read.value("1" + " + 1".repeat(29_999));
        assertThat(((Expr.Chain) sum).links()).hasSize(29_999);
    }

    @Test
    void aChainOfMembersIsFlat() {
        Expr chain = Read.value("a" + ".b".repeat(30_000));
        assertThat(((Expr.Postfix) chain).suffixes()).hasSize(30_000);
    }

    @Test
    void parenthesesNestUpToTheLimit() {
        assertThat(Read.text("let x = " + nested(248)).diagnostics()).isEmpty();
        assertThat(Read.mistakes("let x = " + nested(251)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("P0008");
    }

    @Test
    void blocksNestUpToTheLimit() {
        assertThat(Read.text(loops(700)).diagnostics()).isEmpty();
        assertThat(Read.mistakes(loops(1_600))).hasSize(1).first().asString().startsWith("P0008");
    }

    @Test
    void readingGoesOnBehindWhatIsTooDeep() {
        Parsed parsed = Read.text("let a = " + nested(400) + "\nlet b = 1\nlet c = = 2\nlet d = 3");
        assertThat(parsed.recipe().items()).hasSize(2);
        assertThat(parsed.diagnostics()).hasSize(2);
    }

    @Test
    void hundredThousandOpenParenthesesAreRefused() {
        assertThat(Read.mistakes("let x = " + "(".repeat(100_000))).hasSize(1);
    }

    @Test
    void aLongRecipeIsReadWithItsMistakes() {
        String line = "let a = f(1, x: [2, 3], y: 40%) + 5 epochs\n";
        String text = line.repeat(10_000) + "let a = = 1\n" + line.repeat(10_000);
        assertThat(Read.mistakes(text)).containsExactly("P0001 10001:9");
    }

    @Test
    void theDeepStackHandsOnWhatIsThrown() {
        assertThat(DeepStack.call(() -> List.of(1))).containsExactly(1);
        IllegalStateException thrown = new IllegalStateException("no");
        assertThatThrownBy(() ->
                        DeepStack.call(() -> {
                            throw thrown;
                        }))
                .isSameAs(thrown);
    }

    @Test
    void theDeepStackHoldsAHundredThousandFrames() {
        assertThat(DeepStack.call(() -> depth(100_000))).isEqualTo(100_000);
    }

    private static int depth(int levels) {
        return levels == 0 ? 0 : 1 + depth(levels - 1);
    }

    private static String nested(int levels) {
        return "(".repeat(levels) + "1" + ")".repeat(levels);
    }

    private static String loops(int levels) {
        return "model m {\n"
                + "for i in x {\n".repeat(levels)
                + "relu\n"
                + "}\n".repeat(levels + 1);
    }
}
