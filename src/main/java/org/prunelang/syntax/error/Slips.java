package org.prunelang.syntax.error;

import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.syntax.NewlineWords;
import org.prunelang.syntax.PruneLexer;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.build.AmountWords;

/** Slips that people make often enough to deserve their own words. */
final class Slips {
    private Slips() {}

    /** A line that begins with an operator or a dot: it was meant to go on. */
    static Optional<Diagnostic> strayOperator(Situation situation) {
        boolean begins =
                situation.type(-1) == PruneLexer.NL
                        && NewlineWords.operator(situation.type())
                        && situation.line() > 1;
        if (!begins) {
            return Optional.empty();
        }
        String sign = situation.text();
        return Optional.of(
                Diagnostic.of(
                                Code.P0004,
                                situation.span(),
                                "a line cannot begin with `%s`".formatted(sign))
                        .note(
                                "end the line above with `%s`; then the statement goes on here"
                                        .formatted(sign)));
    }

    /** {@code keep rate 0.4}: the word is as ambiguous as the papers it comes from. */
    static Optional<Diagnostic> ambiguousAmount(Situation situation) {
        if (!situation.before().isInside(PruneParser.RULE_ruleSet)) {
            return Optional.empty();
        }
        for (int i = situation.statement(); i <= situation.at(); i++) {
            Token word = situation.words().get(i);
            if (word.getType() == PruneLexer.ID && AmountWords.isAmbiguous(word.getText())) {
                return Optional.of(AmountWords.ambiguous(situation.span(word)));
            }
        }
        return Optional.empty();
    }

    /** {@code remove 40% of filters by l1}: of each layer, or of all together? */
    static Optional<Diagnostic> missingReach(Situation situation) {
        int verb = situation.words().get(situation.statement()).getType();
        boolean rule =
                verb == PruneLexer.KEEP || verb == PruneLexer.REMOVE || verb == PruneLexer.OVERRIDE;
        boolean missing =
                rule
                        && Words.isWord(situation.type(-1))
                        && situation.before().takes(PruneLexer.ACROSS)
                        && !situation.before().takes(PruneLexer.NL);
        if (!missing) {
            return Optional.empty();
        }
        return Optional.of(
                Diagnostic.of(
                                Code.P0001,
                                situation.pointed(),
                                "this rule does not say which layers it is about")
                        .pointing("expected `in each …` or `across …`")
                        .note(
                                "`in each conv` takes the amount from every layer, `across convs`"
                                        + " ranks the filters of all layers together"));
    }

    /** {@code x = value} in a plan or at the top level. */
    static Optional<Diagnostic> valueWithoutLet(Situation situation) {
        boolean inPlan =
                situation.at() == situation.statement() + 2
                        && situation.type(-1) == PruneLexer.ASSIGN;
        boolean item =
                situation.at() == situation.statement()
                        && situation.type() == PruneLexer.ID
                        && situation.type(1) == PruneLexer.ASSIGN
                        && !situation.before().isInside(PruneParser.RULE_ruleSet);
        boolean value = !inPlan || Walk.from(PruneParser.RULE_expr).takes(situation.type());
        if (!inPlan && !item || !value) {
            return Optional.empty();
        }
        Token name = situation.words().get(situation.statement());
        Span span = situation.span(name);
        String what =
                inPlan
                        ? "`%s = …` names the result of an action, and this is a value"
                        : "`%s = …` is no item";
        return Optional.of(
                Diagnostic.of(Code.P0005, span, what.formatted(span.text()))
                        .note("write `let %s = …` to name a value".formatted(span.text())));
    }

    /** A next step for a word that just does not fit. */
    static Optional<String> advice(Situation situation) {
        boolean layers = situation.before().isInside(PruneParser.RULE_layers);
        if (situation.type() == PruneLexer.ASSIGN && layers) {
            return Optional.of("a layer's name ends with a colon: `conv1: conv(16, 3x3)`");
        }
        return switch (situation.text()) {
            case "'" -> Optional.of("texts stand in double quotes: `\"…\"`");
            case "&", "|", "!" -> Optional.of("write `and`, `or` and `not`");
            case "%" -> Optional.of("the rest of a division is `a mod b`");
            default -> Optional.empty();
        };
    }
}
