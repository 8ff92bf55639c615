package org.prunelang.syntax.tree;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;

/** Statements of a train body that act while it runs. */
public sealed interface Hook extends Step {
    /** {@code after each epoch { … }}. */
    record AfterEach(Span span, Identifier unit, List<Step> body) implements Hook {
        public AfterEach {
            body = List.copyOf(body);
        }
    }

    /** {@code every 200 batches { … }}. */
    record Every(Span span, Expr interval, List<Step> body) implements Hook {
        public Every {
            body = List.copyOf(body);
        }
    }

    /** {@code each batch (x, y) { … }}. */
    record Each(Span span, Identifier unit, List<Identifier> names, List<Step> body)
            implements Hook {
        public Each {
            names = List.copyOf(names);
            body = List.copyOf(body);
        }
    }

    record Player(Span span, Expr network, Optional<Expr> schedule) implements Hook {}

    /** {@code minimize E over P with O}. */
    record Minimize(Span span, Expr loss, Expr over, Optional<Expr> with) implements Hook {}

    /** {@code add to loss E}, {@code add to penalty E}. */
    record AddTo(Span span, Identifier what, Expr term) implements Hook {}
}
