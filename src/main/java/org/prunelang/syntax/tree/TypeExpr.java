package org.prunelang.syntax.tree;

import java.util.List;
import org.prunelang.source.Span;

/** A type as written; {@code [x]} is a list if x names a type, else a tensor with that axis. */
public sealed interface TypeExpr {
    Span span();

    record Named(Span span, String name) implements TypeExpr {}

    record Bracketed(Span span, List<TypeExpr> elements) implements TypeExpr {
        public Bracketed {
            elements = List.copyOf(elements);
        }
    }

    record Tuple(Span span, List<TypeExpr> elements) implements TypeExpr {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    record Either(Span span, List<TypeExpr> alternatives) implements TypeExpr {
        public Either {
            alternatives = List.copyOf(alternatives);
        }
    }
}
