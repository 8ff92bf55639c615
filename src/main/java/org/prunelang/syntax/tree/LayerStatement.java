package org.prunelang.syntax.tree;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;

/** A statement inside the braces of a model or block, read top to bottom. */
public sealed interface LayerStatement
        permits Binding,
                Require,
                LayerStatement.Placed,
                LayerStatement.For,
                LayerStatement.If,
                LayerStatement.Input {
    Span span();

    /** A layer, block call, residual or concat, with its label if it has one. */
    record Placed(Span span, Optional<Expr> label, NetworkPart part) implements LayerStatement {}

    record For(Span span, Pattern pattern, Expr over, List<LayerStatement> body)
            implements LayerStatement {
        public For {
            body = List.copyOf(body);
        }
    }

    record If(
            Span span,
            Expr when,
            List<LayerStatement> then,
            Optional<List<LayerStatement>> otherwise)
            implements LayerStatement {
        public If {
            then = List.copyOf(then);
            otherwise = otherwise.map(List::copyOf);
        }
    }

    /** {@code input image(3, 32x32)}. */
    record Input(Span span, Identifier kind, Suffix.Call arguments) implements LayerStatement {}
}
