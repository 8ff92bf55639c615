package org.prunelang.syntax.error;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.syntax.PruneLexer;

/** Finds brackets and quotes that are never closed, and reports them where they were opened. */
final class Brackets {
    private static final Set<Integer> ITEM_WORDS =
            Set.of(
                    PruneLexer.USE,
                    PruneLexer.PARAM,
                    PruneLexer.EXTERN,
                    PruneLexer.FN,
                    PruneLexer.CRITERION,
                    PruneLexer.TRANSFORM,
                    PruneLexer.SCHEDULE,
                    PruneLexer.RULES,
                    PruneLexer.SPACE,
                    PruneLexer.PLAN,
                    PruneLexer.TEST);
    private static final Set<Integer> SOFT_ITEM_WORDS =
            Set.of(PruneLexer.DATA, PruneLexer.MODEL, PruneLexer.BLOCK);

    private Brackets() {}

    static Optional<Diagnostic> unclosed(Situation situation) {
        if (situation.open().isEmpty()) {
            return Optional.empty();
        }
        Token innermost = situation.words().get(situation.open().getLast());
        return switch (innermost.getType()) {
            case PruneLexer.QUOTE -> text(situation, innermost);
            case PruneLexer.OPEN_BRACE -> brace(situation);
            default -> parenthesis(situation, innermost);
        };
    }

    private static Optional<Diagnostic> text(Situation situation, Token quote) {
        int type = situation.type();
        if (type != PruneLexer.BROKEN && type != Token.EOF) {
            return Optional.empty();
        }
        Span opening = situation.span(quote);
        Span span = situation.source().span(opening.start(), situation.pointed().end());
        return Optional.of(
                Diagnostic.of(Code.P0002, span, "this text has no closing quote on its line")
                        .note("end it with `\"`; a quote inside a text is written `\\\"`"));
    }

    private static Optional<Diagnostic> brace(Situation situation) {
        boolean ends = situation.type() == Token.EOF;
        if (!ends && !beginsItem(situation)) {
            return Optional.empty();
        }
        int opening = stolen(situation).orElse(situation.open().getLast());
        Diagnostic diagnostic =
                Diagnostic.of(
                                Code.P0003,
                                situation.span(situation.words().get(opening)),
                                "this `{` is never closed")
                        .note("close it with `}`");
        return Optional.of(
                ends ? diagnostic : diagnostic.related(situation.span(), "a new item begins here"));
    }

    /** Whether a word that only items begin with stands at the left edge, inside braces. */
    static boolean beginsItem(Situation situation) {
        boolean word =
                ITEM_WORDS.contains(situation.type())
                        || SOFT_ITEM_WORDS.contains(situation.type())
                                && situation.type(1) == PruneLexer.ID;
        return word
                && situation.isFirstOnLine(situation.at())
                && situation.indentation(situation.at()) <= situation.indentation(situation.item());
    }

    /**
     * The first brace whose closing one stands further left than the line that opened it: it was
     * meant for another brace.
     */
    private static Optional<Integer> stolen(Situation situation) {
        List<Token> words = situation.words();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = situation.item(); i < situation.at(); i++) {
            int type = words.get(i).getType();
            if (type == PruneLexer.OPEN_BRACE) {
                open.push(i);
            }
            if (type == PruneLexer.CLOSE_BRACE && !open.isEmpty()) {
                int opening = open.pop();
                if (situation.isFirstOnLine(i)
                        && situation.indentation(i) < situation.indentation(opening)) {
                    return Optional.of(opening);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> parenthesis(Situation situation, Token opening) {
        int type = situation.type();
        boolean ends =
                type == Token.EOF
                        || type == PruneLexer.NL
                        || type == PruneLexer.CLOSE_BRACE
                        || type == PruneLexer.CLOSE_BRACKET
                        || type == PruneLexer.CLOSE_PAREN
                                && opening.getType() == PruneLexer.OPEN_BRACKET;
        if (!ends) {
            return Optional.empty();
        }
        String sign = opening.getType() == PruneLexer.INTERP ? "\\(" : opening.getText();
        return Optional.of(
                Diagnostic.of(
                                Code.P0003,
                                situation.span(opening),
                                "this `%s` is never closed".formatted(sign))
                        .note("close it with `%s`".formatted(Closers.sign(opening))));
    }
}
