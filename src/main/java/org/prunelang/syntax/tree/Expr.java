package org.prunelang.syntax.tree;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;
import org.prunelang.value.Rational;

/**
 * An expression. Chains of operators and of suffixes are flat lists, as the grammar reads them, so
 * a sum of thirty thousand terms nests no deeper than one of two.
 */
public sealed interface Expr {
    Span span();

    /**
     * {@code 200 epochs}, {@code 60M macs}, {@code 0.5}; the suffixes k M G are already applied.
     */
    record Number(Span span, Rational amount, Optional<Identifier> unit) implements Expr {}

    /** {@code 40%}; the amount is 2/5. */
    record Percent(Span span, Rational amount) implements Expr {}

    /** {@code 3x3}, {@code 3x224x224}. */
    record Size(Span span, List<Integer> sides) implements Expr {
        public Size {
            sides = List.copyOf(sides);
        }
    }

    record Text(Span span, List<TextPart> parts) implements Expr {
        public Text {
            parts = List.copyOf(parts);
        }

        /** The text itself if nothing is interpolated. */
        public Optional<String> plain() {
            StringBuilder joined = new StringBuilder();
            for (TextPart part : parts) {
                switch (part) {
                    case TextPart.Literal(_, String text) -> joined.append(text);
                    case TextPart.Interpolated _ -> {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(joined.toString());
        }
    }

    record Flag(Span span, boolean value) implements Expr {}

    record Name(Span span, String text) implements Expr {}

    /** {@code (a, b)}; never of one element, which is just grouping. */
    record Tuple(Span span, List<Expr> elements) implements Expr {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    record Sequence(Span span, List<Expr> elements) implements Expr {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** {@code fold carried = start over item in over { …; return next }}. */
    record Fold(Span span, Pattern carried, Expr start, Pattern item, Expr over, Result body)
            implements Expr {}

    record If(Span span, Expr when, Expr then, Expr otherwise) implements Expr {}

    record Unary(Span span, Operator.Unary operator, Expr operand) implements Expr {}

    /** Left-associative operators of one precedence: {@code a + b - c}. */
    record Chain(Span span, Expr first, List<Link> links) implements Expr {
        public Chain {
            links = List.copyOf(links);
        }
    }

    /** {@code a < b}, {@code a ^ b}: exactly two operands. */
    record Pair(Span span, Operator.Binary operator, Span sign, Expr left, Expr right)
            implements Expr {}

    /** {@code a..b} (closed) and {@code a..<b}. */
    record Range(Span span, Expr from, Expr to, boolean closed) implements Expr {}

    /** A target with members, calls and indices behind it: {@code best.kept}, {@code f(x)[0]}. */
    record Postfix(Span span, Expr target, List<Suffix> suffixes) implements Expr {
        public Postfix {
            suffixes = List.copyOf(suffixes);
        }
    }

    /** One further operand of a chain; {@code sign} is where the operator stands. */
    record Link(Operator.Binary operator, Span sign, Expr operand) {}
}
