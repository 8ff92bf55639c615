package org.prunelang.syntax.tree;

import java.util.List;
import org.prunelang.source.Span;

/** {@code { let …; return value }}, and {@code = value} as a result without bindings. */
public record Result(Span span, List<Binding> bindings, Expr value) {
    public Result {
        bindings = List.copyOf(bindings);
    }
}
