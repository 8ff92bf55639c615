package org.prunelang.syntax.error;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Source;
import org.prunelang.syntax.PruneParser;

/** Finds the mistake in a text that should be one value. */
public final class ValueWalk {
    private ValueWalk() {}

    public static Diagnostic mistake(Source source, List<Token> words) {
        Walk walk = Walk.from(PruneParser.RULE_value);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int type = words.get(i).getType();
            Walk next = walk.over(type);
            if (next.isStuck()) {
                return Diagnosis.of(new Situation(source, words, i, 0, 0, walk, open));
            }
            walk = next;
            if (Closers.opens(type)) {
                open.add(i);
            } else if (Closers.closes(type)) {
                open.removeLast();
            }
        }
        throw new IllegalStateException("the parser and the walk disagree about " + source);
    }
}
