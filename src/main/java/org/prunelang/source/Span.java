package org.prunelang.source;

/** A stretch of one text: offsets {@code start} (included) to {@code end} (excluded), in chars. */
public record Span(Source source, int start, int end) {
    public Span {
        if (start < 0 || end < start || end > source.length()) {
            throw new IllegalArgumentException("span " + start + ".." + end + " outside " + source);
        }
    }

    /** From the start of this span to the end of the other, which is in the same text. */
    public Span to(Span last) {
        return new Span(source, start, Math.max(end, last.end));
    }

    /** The empty span at the start of this one. */
    public Span startPoint() {
        return new Span(source, start, start);
    }

    public String text() {
        return source.text().substring(start, end);
    }

    public Position position() {
        return source.position(start);
    }

    /** {@code file:line:column}, as compilers and editors write it. */
    public String place() {
        return source.name() + ":" + position();
    }

    @Override
    public String toString() {
        return place();
    }
}
