package org.prunelang.syntax;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.prunelang.source.Source;
import org.prunelang.syntax.error.Walk;

/** Whether what was typed into a shell is an entry, the beginning of one, or neither. */
public enum Completeness {
    COMPLETE,
    INCOMPLETE,
    WRONG;

    /** Judges a text as if return had just been pressed behind it. */
    public static Completeness of(Source typed) {
        String text = typed.text() + "\n";
        List<Token> words =
                Lexing.words(Source.argument(Source.Kind.SHELL, typed.name(), text), Set.of());
        Walk walk = Walk.from(PruneParser.RULE_replInput);
        boolean between = true;
        for (int i = 0; i < words.size(); i++) {
            int type = words.get(i).getType();
            Walk next = walk.over(type);
            if (next.isStuck() && between) {
                next = Walk.from(PruneParser.RULE_replInput).over(type);
            }
            if (next.isStuck()) {
                return stoppedAt(i, words, walk);
            }
            walk = next;
            between = isSeparator(type) && walk.takes(Token.EOF);
        }
        return COMPLETE;
    }

    private static Completeness stoppedAt(int index, List<Token> words, Walk before) {
        boolean lastReturn = isSeparator(words.get(index).getType()) && index == words.size() - 2;
        boolean goesOn =
                words.get(index).getType() == Token.EOF
                        || lastReturn && NewlineWords.clauses().anyMatch(before::takes);
        return goesOn ? INCOMPLETE : WRONG;
    }

    private static boolean isSeparator(int type) {
        return type == PruneLexer.NL || type == PruneLexer.SEMICOLON;
    }
}
