package org.prunelang.syntax.tree;

import java.util.List;
import org.prunelang.source.Span;

/** What a value is bound to: one name, or {@code (a, b, _)} for the parts of a tuple. */
public record Pattern(Span span, List<Identifier> names, boolean tuple) {
    public Pattern {
        names = List.copyOf(names);
    }
}
