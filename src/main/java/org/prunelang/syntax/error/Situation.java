package org.prunelang.syntax.error;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.prunelang.source.Source;
import org.prunelang.source.Span;
import org.prunelang.syntax.PruneLexer;

/**
 * A word that no sentence of the language has at its place, and what was read up to it.
 *
 * @param words the words of the text, without comments; the last one is its end
 * @param at the index of the word that does not fit
 * @param item the index of the first word of the item around it
 * @param statement the index of the first word of the statement around it
 * @param before the walk up to the word
 * @param open the indices of brackets and quotes that are open before it, innermost last
 */
record Situation(
        Source source,
        List<Token> words,
        int at,
        int item,
        int statement,
        Walk before,
        List<Integer> open) {
    Situation {
        open = List.copyOf(open);
    }

    Token word() {
        return words.get(at);
    }

    int type() {
        return word().getType();
    }

    /** The type of the word some places on, or of the end. */
    int type(int ahead) {
        int index = at + ahead;
        return index < 0 || index >= words.size() ? Token.EOF : words.get(index).getType();
    }

    Span span() {
        return span(word());
    }

    Span span(Token token) {
        int end = Math.min(token.getStopIndex() + 1, source.length());
        int start = Math.min(token.getStartIndex(), source.length());
        return source.span(start, Math.max(start, end));
    }

    /** The line end, the end of the text, or the words as they are written. */
    Span pointed() {
        return switch (type()) {
            case PruneLexer.NL, PruneLexer.BROKEN, Token.EOF -> endOfPrevious();
            default -> wholeCharacter();
        };
    }

    private Span endOfPrevious() {
        int end = at == 0 ? 0 : words.get(at - 1).getStopIndex() + 1;
        return source.span(end, end);
    }

    /** A character outside the language may be half of a pair of chars. */
    private Span wholeCharacter() {
        Span span = span();
        boolean half =
                span.end() < source.length()
                        && span.start() < span.end()
                        && Character.isHighSurrogate(source.text().charAt(span.start()));
        return half ? source.span(span.start(), span.end() + 1) : span;
    }

    String text() {
        return wholeCharacter().text();
    }

    Optional<Token> innermost() {
        return open.isEmpty() ? Optional.empty() : Optional.of(words.get(open.getLast()));
    }

    int line() {
        return line(at);
    }

    int line(int index) {
        Token token = words.get(index);
        return source.position(Math.min(token.getStartIndex(), source.length())).line();
    }

    /** Whether the word at this index is the first on its line. */
    boolean isFirstOnLine(int index) {
        return index == 0
                || line(index - 1) < line(index)
                || words.get(index - 1).getType() == PruneLexer.NL
                || words.get(index - 1).getType() == PruneLexer.BROKEN;
    }

    /** How many characters stand before the first word of the line of this word. */
    int indentation(int index) {
        String line = source.line(line(index));
        int blanks = 0;
        while (blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
            blanks++;
        }
        return blanks;
    }
}
