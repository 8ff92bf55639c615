package org.prunelang.syntax.tree;

import org.prunelang.source.Span;

/** A part of a text in quotes: characters as meant (escapes undone), or {@code \(expr)}. */
public sealed interface TextPart {
    Span span();

    record Literal(Span span, String text) implements TextPart {}

    record Interpolated(Span span, Expr value) implements TextPart {}
}
