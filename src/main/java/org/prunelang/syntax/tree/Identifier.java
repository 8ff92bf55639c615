package org.prunelang.syntax.tree;

import org.prunelang.source.Span;

/** A name where one is written: defined, bound, or naming an argument. */
public record Identifier(Span span, String text) {
    @Override
    public String toString() {
        return text;
    }
}
