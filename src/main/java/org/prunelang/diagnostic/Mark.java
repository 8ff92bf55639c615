package org.prunelang.diagnostic;

import org.prunelang.source.Position;
import org.prunelang.source.Source;
import org.prunelang.source.Span;

/**
 * Where a label is drawn: the line, the chars of it that are underlined, and the words.
 *
 * @param start first underlined char of the line, from 0
 * @param end the char after the last one
 */
record Mark(Source source, int line, int start, int end, char sign, String words) {

    static Mark of(Label label, char sign) {
        Span span = seen(label.span());
        Source source = span.source();
        Position first = source.position(span.start());
        Position last = source.position(span.end());
        int start = first.column() - 1;
        int length = source.line(first.line()).length();
        boolean long_ = last.line() > first.line() && !endsWithLine(span, first.line());
        int end = last.line() > first.line() ? length : Math.min(length, last.column() - 1);
        String words = long_ ? label.text() + " (until line " + last.line() + ")" : label.text();
        return new Mark(
                source,
                first.line(),
                Math.min(start, length),
                Math.max(start, end),
                sign,
                words.strip());
    }

    /** {@code file:line:column} of what is underlined. */
    String place() {
        return source.name() + ":" + line + ":" + (start + 1);
    }

    boolean onSameLine(Mark other) {
        return source == other.source && line == other.line;
    }

    /** A span that only holds the line's own end is not worth a second line. */
    private static boolean endsWithLine(Span span, int line) {
        return span.source().position(span.end()).line() == line + 1
                && span.text().stripTrailing().indexOf('\n') < 0;
    }

    /** The end of a text is often an empty line: then the place after its last word is shown. */
    private static Span seen(Span span) {
        Source source = span.source();
        if (span.start() < source.length() || source.length() == 0) {
            return span;
        }
        int end = source.text().stripTrailing().length();
        return source.span(end, end);
    }
}
