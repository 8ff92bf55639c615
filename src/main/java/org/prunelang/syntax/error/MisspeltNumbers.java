package org.prunelang.syntax.error;

import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.syntax.PruneLexer;

/** Numbers as other languages or papers write them: {@code .5}, {@code 40 %}, {@code 1.}. */
final class MisspeltNumbers {
    private MisspeltNumbers() {}

    static Optional<Diagnostic> of(Situation situation) {
        return switch (situation.type()) {
            case PruneLexer.DOT -> leadingDot(situation);
            case PruneLexer.UNKNOWN -> detachedPercent(situation);
            default -> trailingDot(situation);
        };
    }

    private static Optional<Diagnostic> leadingDot(Situation situation) {
        int next = situation.type(1);
        boolean number = next == PruneLexer.NUMBER || next == PruneLexer.PERCENT;
        if (!number || !touches(situation.words().get(situation.at() + 1), situation.word())) {
            return Optional.empty();
        }
        Token digits = situation.words().get(situation.at() + 1);
        Span span = situation.span().to(situation.span(digits));
        return Optional.of(misspelt(span, "a number begins with a digit", "0" + span.text()));
    }

    private static Optional<Diagnostic> detachedPercent(Situation situation) {
        boolean percent = situation.text().equals("%");
        if (!percent || situation.type(-1) != PruneLexer.NUMBER) {
            return Optional.empty();
        }
        Token number = situation.words().get(situation.at() - 1);
        Span span = situation.span(number).to(situation.span());
        return Optional.of(
                misspelt(
                        span, "`%` stands at its number, without a blank", number.getText() + "%"));
    }

    private static Optional<Diagnostic> trailingDot(Situation situation) {
        if (situation.type(-1) != PruneLexer.DOT || situation.type(-2) != PruneLexer.NUMBER) {
            return Optional.empty();
        }
        Token dot = situation.words().get(situation.at() - 1);
        Token number = situation.words().get(situation.at() - 2);
        if (!touches(dot, number)) {
            return Optional.empty();
        }
        Span span = situation.span(number).to(situation.span(dot));
        return Optional.of(
                misspelt(span, "after the dot of a number stands a digit", number.getText()));
    }

    private static boolean touches(Token later, Token earlier) {
        return later.getStartIndex() == earlier.getStopIndex() + 1;
    }

    private static Diagnostic misspelt(Span span, String why, String instead) {
        return Diagnostic.of(Code.P0009, span, why).note("write `%s`".formatted(instead));
    }
}
