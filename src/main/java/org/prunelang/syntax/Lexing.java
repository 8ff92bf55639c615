package org.prunelang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.prunelang.source.Source;

/** Cuts a text into the words and signs a parser reads. */
final class Lexing {
    private Lexing() {}

    /**
     * The words without comments and blanks; the last one is the end of the text.
     *
     * @param breakBefore see {@link StatementLexer#breakBefore}
     */
    static List<Token> words(Source source, Set<Integer> breakBefore) {
        PruneLexer lexer = new PruneLexer(new TextStream(source));
        lexer.breakBefore(breakBefore);
        List<Token> words = new ArrayList<>();
        Token token;
        do {
            token = lexer.nextToken();
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                words.add(token);
            }
        } while (token.getType() != Token.EOF);
        return words;
    }
}
