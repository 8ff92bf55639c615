package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prunelang.source.Source;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Operator;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Rational;

/** What values become in the tree. */
class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "0.1, 1/10",
        "5_000, 5000",
        "1.5k, 1500",
        "60M, 60000000",
        "2G, 2000000000",
        "5e-4, 1/2000",
        "1E+3, 1000",
        "0.055450, 1109/20000"
    })
    void numbersAreExact(String written, String exact) {
        assertThat(Read.value(written))
                .isInstanceOfSatisfying(
                        Expr.Number.class,
                        number -> assertThat(number.amount()).isEqualTo(Rational.parse(exact)));
    }

    @ParameterizedTest
    @CsvSource({"40%, 2/5", "12.5%, 1/8", "0%, 0", "0.1%, 1/1000"})
    void percentsAreShares(String written, String exact) {
        assertThat(Read.value(written))
                .isInstanceOfSatisfying(
                        Expr.Percent.class,
                        share -> assertThat(share.amount()).isEqualTo(Rational.parse(exact)));
    }

    @Test
    void unitsFollowLiterals() {
        Expr.Number length = (Expr.Number) Read.value("200 epochs");
        assertThat(length.unit().map(Object::toString)).contains("epochs");
        assertThat(length.span().text()).isEqualTo("200 epochs");
    }

    @Test
    void sizesHaveSides() {
        assertThat(((Expr.Size) Read.value("3x224x224")).sides()).containsExactly(3, 224, 224);
    }

    @Test
    void textsUndoEscapes() {
        Expr.Text text = (Expr.Text) Read.value("\"a\\n\\t\\\"\\\\b\"");
        assertThat(text.plain()).contains("a\n\t\"\\b");
        assertThat(((Expr.Text) Read.value("\"x \\(1 + 2)\"")).plain()).isEmpty();
    }

    @Test
    void operatorsBindAsWritten() {
        Expr.Chain sum = (Expr.Chain) Read.value("1 - 2 * 3 - 4");
        assertThat(sum.links())
                .extracting(Expr.Link::operator)
                .containsExactly(Operator.Binary.MINUS, Operator.Binary.MINUS);
        assertThat(sum.links().getFirst().operand()).isInstanceOf(Expr.Chain.class);
        Expr.Unary negated = (Expr.Unary) Read.value("-a ^ 2");
        assertThat(negated.operand()).isInstanceOf(Expr.Pair.class);
        Expr.Pair claim = (Expr.Pair) Read.value("macs(slim) <= 63% of macs(base)");
        assertThat(claim.operator()).isEqualTo(Operator.Binary.AT_MOST);
        assertThat(claim.sign().text()).isEqualTo("<=");
        assertThat(((Expr.Chain) claim.right()).links().getFirst().operator())
                .isEqualTo(Operator.Binary.OF);
    }

    @Test
    void rangesAreClosedOrOpen() {
        assertThat(((Expr.Range) Read.value("1..5")).closed()).isTrue();
        assertThat(((Expr.Range) Read.value("0..<n")).closed()).isFalse();
    }

    @Test
    void parenthesesOnlyGroup() {
        assertThat(Read.value("(a)")).isInstanceOf(Expr.Name.class);
        assertThat(((Expr.Tuple) Read.value("(a, b)")).elements()).hasSize(2);
    }

    @Test
    void suffixesFollowTheirTarget() {
        Expr.Postfix postfix = (Expr.Postfix) Read.value("net.train(x, to: 1)[2.., ..<3]");
        List<Suffix> suffixes = postfix.suffixes();
        assertThat(((Suffix.Member) suffixes.get(0)).name().text()).isEqualTo("train");
        assertThat(((Suffix.Call) suffixes.get(1)).arguments())
                .extracting(argument -> argument.name().map(Object::toString))
                .containsExactly(Optional.empty(), Optional.of("to"));
        assertThat(((Suffix.Index) suffixes.get(2)).indices())
                .hasExactlyElementsOfTypes(Suffix.Bounds.From.class, Suffix.Bounds.UpTo.class);
    }

    @Test
    void spansCountCharacters() {
        String text = "# \ud83e\udd8a\nlet x = \"\ud83e\udd8a\" + y";
        Parsed parsed = Read.text(text);
        assertThat(parsed.recipe().items().getFirst().span().text())
                .isEqualTo("let x = \"\ud83e\udd8a\" + y");
    }

    @Test
    void settingsAreValues() {
        assertThat(setting("2 epochs").value()).get().isInstanceOf(Expr.Number.class);
        assertThat(setting("2epochs").value()).get().isInstanceOf(Expr.Number.class);
        ParsedExpression wrong = setting("30%%");
        assertThat(wrong.value()).isEmpty();
        assertThat(wrong.diagnostics()).hasSize(1);
        assertThat(setting("").value()).isEmpty();
        assertThat(setting("(1").diagnostics().getFirst().code().toString()).isEqualTo("P0003");
    }

    private static ParsedExpression setting(String text) {
        return Parser.parseExpr(Source.argument(Source.Kind.SETTING, "--set", text));
    }
}
