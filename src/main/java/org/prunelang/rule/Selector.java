package org.prunelang.rule;

import java.util.List;
import java.util.Optional;
import org.prunelang.coupling.Selectable;
import org.prunelang.source.Span;
import org.prunelang.value.Term;

/**
 * {@code first conv "stage1.**" except "**.shortcut.*" where filters >= 32}.
 *
 * @param span where its pattern stands, or else the selector, for messages
 * @param where a claim about {@link Term.Subject} properties of a layer
 */
public record Selector(
        Span span,
        Pick pick,
        Selectable kind,
        Optional<String> pattern,
        List<String> except,
        Optional<Term> where) {
    /** Which of the layers selected, in network order. */
    public enum Pick {
        ALL,
        FIRST,
        LAST
    }

    public Selector {
        except = List.copyOf(except);
    }
}
