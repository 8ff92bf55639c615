package org.prunelang.syntax.error;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.prunelang.syntax.NewlineWords;
import org.prunelang.syntax.PruneLexer;

/** Finds the next statement where an unfinished line above it has swallowed it. */
final class Lines {
    private Lines() {}

    /** The word before which the line should have ended its statement. */
    static Optional<Token> swallowed(Situation situation) {
        int first = situation.at();
        while (first > situation.statement() && !situation.isFirstOnLine(first)) {
            first--;
        }
        boolean broken = first > situation.statement() && !isBreak(situation, first - 1);
        if (!broken) {
            return Optional.empty();
        }
        boolean swallowed =
                isInParentheses(situation)
                        ? isNextStatement(situation, first)
                        : isUnfinished(situation, first);
        return swallowed ? Optional.of(situation.words().get(first)) : Optional.empty();
    }

    /**
     * Behind a mistake inside parentheses that are not closed further on: the word before which the
     * line of the outermost one should have ended its statement.
     */
    static Optional<Token> swallowedLater(Situation situation) {
        List<Token> words = situation.words();
        int outermost = outermostParenthesis(situation);
        int inside = situation.open().size() - outermost;
        for (int i = situation.at(); i < words.size() && inside > 0; i++) {
            int type = words.get(i).getType();
            if (type == PruneLexer.NL || type == PruneLexer.BROKEN || type == Token.EOF) {
                return Optional.empty();
            }
            if (Closers.closes(type)) {
                inside--;
            } else if (i > situation.at() && isNextLine(situation, i, outermost)) {
                return Optional.of(words.get(i));
            }
            if (Closers.opens(type)) {
                inside++;
            }
        }
        return Optional.empty();
    }

    private static boolean isNextLine(Situation situation, int index, int outermost) {
        return situation.isFirstOnLine(index)
                && situation.indentation(index)
                        <= situation.indentation(situation.open().get(outermost));
    }

    /** The place in the list of what is open of the outermost parenthesis inside its braces. */
    private static int outermostParenthesis(Situation situation) {
        int outermost = situation.open().size();
        while (outermost > 0
                && situation.words().get(situation.open().get(outermost - 1)).getType()
                        != PruneLexer.OPEN_BRACE) {
            outermost--;
        }
        return outermost;
    }

    private static boolean isBreak(Situation situation, int index) {
        int type = situation.words().get(index).getType();
        return type == PruneLexer.NL || type == PruneLexer.BROKEN || type == PruneLexer.SEMICOLON;
    }

    private static boolean isInParentheses(Situation situation) {
        return situation
                .innermost()
                .map(Token::getType)
                .filter(type -> type != PruneLexer.OPEN_BRACE)
                .isPresent();
    }

    /** Inside a parenthesis: a line that is indented no further than the line that opened it. */
    private static boolean isNextStatement(Situation situation, int first) {
        int opening = situation.open().getLast();
        boolean begins =
                first == situation.at()
                        || situation.type() == PruneLexer.ASSIGN && first == situation.at() - 1;
        return begins
                && first > opening
                && situation.type() != Token.EOF
                && !Closers.closes(situation.words().get(first).getType())
                && situation.indentation(first) <= situation.indentation(opening);
    }

    /** After a word that wants something behind it: a word that cannot be it. */
    private static boolean isUnfinished(Situation situation, int first) {
        int type = situation.words().get(first).getType();
        return type != Token.EOF
                && !NewlineWords.clause(type)
                && (first == situation.at() || NewlineWords.beginsStatement(type));
    }
}
