package org.prunelang.syntax.tree;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;

/** What a layer statement places. A label is an {@link Expr.Text}, or an {@link Expr.Name}. */
public sealed interface NetworkPart {
    Span span();

    record Residual(Span span, List<LayerStatement> main, Optional<Shortcut> shortcut)
            implements NetworkPart {
        public Residual {
            main = List.copyOf(main);
        }
    }

    record Shortcut(Span span, Optional<Expr> when, List<LayerStatement> layers) {
        public Shortcut {
            layers = List.copyOf(layers);
        }
    }

    record Concat(Span span, List<Branch> branches) implements NetworkPart {
        public Concat {
            branches = List.copyOf(branches);
        }
    }

    record Branch(Span span, Optional<Expr> label, List<LayerStatement> layers) {
        public Branch {
            layers = List.copyOf(layers);
        }
    }

    /** A layer ({@code relu}, {@code conv(16, 3x3)}) or a block call. */
    record Apply(Span span, Expr call) implements NetworkPart {}
}
