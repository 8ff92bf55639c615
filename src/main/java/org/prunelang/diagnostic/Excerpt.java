package org.prunelang.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws the lines of a text that a diagnostic points at, with markers under them: carets for the
 * subject, dashes for what explains it.
 */
final class Excerpt {
    private final List<Mark> marks;
    private final Severity severity;
    private final Signs signs;
    private final Paint paint;
    private final int gutter;

    private Excerpt(List<Mark> marks, Severity severity, Signs signs, Paint paint) {
        this.marks = marks;
        this.severity = severity;
        this.signs = signs;
        this.paint = paint;
        int last = marks.stream().mapToInt(Mark::line).max().orElse(0);
        this.gutter = Math.max(2, Integer.toString(last).length());
    }

    static Excerpt of(Diagnostic diagnostic, Signs signs, Paint paint) {
        List<Mark> marks = new ArrayList<>();
        diagnostic.subject().ifPresent(label -> marks.add(Mark.of(label, '^')));
        diagnostic.related().forEach(label -> marks.add(Mark.of(label, '-')));
        return new Excerpt(List.copyOf(marks), diagnostic.severity(), signs, paint);
    }

    /** How many columns stand before the bar of the frame. */
    int gutter() {
        return gutter;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (i == 0 || !mark.onSameLine(marks.get(i - 1))) {
                if (i == 0) {
                    lines.add(place("-->", mark));
                    lines.add(bar(""));
                } else {
                    lines.addAll(between(marks.get(i - 1), mark));
                }
                lines.add(numbered(mark));
            }
            lines.add(marker(mark));
        }
        return lines;
    }

    /** What stands between two excerpts: nothing when reading on, else an empty line or a place. */
    private List<String> between(Mark before, Mark mark) {
        if (before.source() != mark.source()) {
            return List.of(place(":::", mark), bar(""));
        }
        return before.line() < mark.line() ? List.of() : List.of(bar(""));
    }

    private String place(String arrow, Mark mark) {
        return " ".repeat(gutter) + paint.frame(arrow) + " " + signs.show(mark.place());
    }

    private String numbered(Mark mark) {
        String number = Integer.toString(mark.line());
        String text = window(mark).text().stripTrailing();
        String head = " ".repeat(gutter - number.length()) + number + " |";
        return paint.frame(head) + (text.isEmpty() ? "" : " " + text);
    }

    private String marker(Mark mark) {
        Window window = window(mark);
        String line =
                Character.toString(mark.sign()).repeat(window.length(mark.start(), mark.end()));
        String words = mark.words().isEmpty() ? "" : " " + signs.show(mark.words());
        String loud =
                mark.sign() == '^' ? paint.loud(severity, line + words) : paint.frame(line + words);
        return bar(" " + " ".repeat(window.indent(mark.start())) + loud);
    }

    private Window window(Mark mark) {
        String line = mark.source().line(mark.line());
        int seen = marks.stream().filter(mark::onSameLine).mapToInt(Mark::start).min().orElse(0);
        return Window.around(Columns.of(line, signs), line.length(), seen);
    }

    private String bar(String after) {
        return paint.frame(" ".repeat(gutter) + " |") + after;
    }
}
