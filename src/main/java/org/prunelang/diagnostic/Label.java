package org.prunelang.diagnostic;

import org.prunelang.source.Span;

/** A span with a few words about it, drawn under the excerpt; the words may be empty. */
public record Label(Span span, String text) {
    public static Label at(Span span) {
        return new Label(span, "");
    }
}
