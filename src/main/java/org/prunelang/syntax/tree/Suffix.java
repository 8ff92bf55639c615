package org.prunelang.syntax.tree;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;

/** What follows a target: {@code .name}, {@code (arguments)} or {@code [indices]}. */
public sealed interface Suffix {
    Span span();

    record Member(Span span, Identifier name) implements Suffix {}

    record Call(Span span, List<Argument> arguments) implements Suffix {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Index(Span span, List<Bounds> indices) implements Suffix {
        public Index {
            indices = List.copyOf(indices);
        }
    }

    record Argument(Span span, Optional<Identifier> name, Expr value) {}

    /**
     * One index, or bounds open on one side ({@code 2..}, {@code ..5}, {@code ..<5}). {@code a..b}
     * is one index that is an {@link Expr.Range}.
     */
    sealed interface Bounds {
        Span span();

        record At(Span span, Expr value) implements Bounds {}

        record From(Span span, Expr low) implements Bounds {}

        record UpTo(Span span, Expr high, boolean closed) implements Bounds {}
    }
}
