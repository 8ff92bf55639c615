package org.prunelang.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/**
 * Decides which newlines end a statement, with one word of lookahead, and which {@code )} closes an
 * interpolation. A newline ends nothing inside {@code ( )}, {@code [ ]} or an interpolation, after
 * a word or sign that cannot end a statement, and before a word that cannot begin one; it then goes
 * to the hidden channel. Of a run of newlines at most the first one ends a statement.
 */
abstract class StatementLexer extends Lexer {
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Deque<CommonToken> waiting = new ArrayDeque<>();
    private Set<Integer> breaks = Set.of();
    private int last = NewlineWords.NOTHING;
    private int beforeLast = NewlineWords.NOTHING;
    private int first = NewlineWords.NOTHING;

    StatementLexer(CharStream input) {
        super(input);
        removeErrorListeners();
    }

    /**
     * Ends the statement before the words at these offsets, as if every parenthesis had been closed
     * there: where an unfinished line was found, the rest of the text is still to be understood.
     */
    void breakBefore(Set<Integer> offsets) {
        breaks = Set.copyOf(offsets);
    }

    @Override
    public Token nextToken() {
        if (waiting.isEmpty()) {
            CommonToken token = read();
            waiting.add(token);
            if (isNewline(token)) {
                settle(token);
            }
        }
        CommonToken token = waiting.remove();
        if (token.getChannel() == Token.DEFAULT_CHANNEL) {
            follow(token);
        }
        return token;
    }

    /** Reads up to the next word and decides what the newlines before it mean. */
    private void settle(CommonToken newline) {
        CommonToken next = read();
        while (isNewline(next) || next.getChannel() != Token.DEFAULT_CHANNEL) {
            if (isNewline(next)) {
                next.setChannel(Token.HIDDEN_CHANNEL);
            }
            waiting.add(next);
            next = read();
        }
        waiting.add(next);
        if (breaks.contains(next.getStartIndex())) {
            closeParentheses();
        } else if (!endsStatement(next)) {
            newline.setChannel(Token.HIDDEN_CHANNEL);
        }
    }

    private boolean endsStatement(CommonToken next) {
        return !insideParentheses()
                && !NewlineWords.goOn(beforeLast, last, first)
                && !NewlineWords.clause(next.getType());
    }

    private CommonToken read() {
        CommonToken token = (CommonToken) super.nextToken();
        if (token.getType() == PruneLexer.CLOSE_PAREN
                && !open.isEmpty()
                && open.peek() == PruneLexer.INTERP) {
            token.setType(PruneLexer.INTERP_END);
            popMode();
        }
        return token;
    }

    private static boolean isNewline(Token token) {
        return token.getType() == PruneLexer.NL;
    }

    /** Keeps count of what is open, and of the words that newlines are judged by. */
    private void follow(CommonToken token) {
        int type = token.getType();
        switch (type) {
            case PruneLexer.OPEN_PAREN,
                    PruneLexer.OPEN_BRACKET,
                    PruneLexer.OPEN_BRACE,
                    PruneLexer.INTERP ->
                    open.push(type);
            case PruneLexer.CLOSE_PAREN, PruneLexer.CLOSE_BRACKET -> {
                if (insideParentheses() && open.peek() != PruneLexer.INTERP) {
                    open.pop();
                }
            }
            case PruneLexer.INTERP_END -> open.pop();
            case PruneLexer.CLOSE_BRACE -> closeBrace();
            case PruneLexer.BROKEN -> closeParentheses();
            default -> {}
        }
        if (NewlineWords.beginsStatementAfter(last)) {
            first = type;
        }
        beforeLast = last;
        last = type;
    }

    private boolean insideParentheses() {
        return !open.isEmpty() && open.peek() != PruneLexer.OPEN_BRACE;
    }

    private void closeBrace() {
        while (insideParentheses() && open.peek() != PruneLexer.INTERP) {
            open.pop();
        }
        if (!insideParentheses() && !open.isEmpty()) {
            open.pop();
        }
    }

    private void closeParentheses() {
        while (insideParentheses()) {
            if (open.pop() == PruneLexer.INTERP) {
                _modeStack.clear();
                mode(DEFAULT_MODE);
            }
        }
    }
}
