package org.prunelang.diagnostic;

/**
 * The part of a line that an excerpt shows: all of it, or, of a very long line, the stretch around
 * what is pointed at, with three dots where it was cut.
 */
record Window(Columns line, int from, int to, int length) {
    private static final int WIDEST = 100;
    private static final int BEFORE = 40;
    private static final String DOTS = "...";

    /**
     * @param index the char of the line that has to be seen
     */
    static Window around(Columns line, int length, int index) {
        if (line.width() <= WIDEST) {
            return new Window(line, 0, length, length);
        }
        int from = index;
        while (from > 0 && line.column(index) - line.column(from - 1) <= BEFORE) {
            from--;
        }
        int to = from;
        while (to < length && line.column(to + 1) - line.column(from) <= WIDEST) {
            to++;
        }
        return new Window(line, from, to, length);
    }

    String text() {
        return (from > 0 ? DOTS : "") + line.shown(from, to) + (to < length ? DOTS : "");
    }

    /** The blanks before a marker that starts under this char. */
    int indent(int index) {
        return (from > 0 ? DOTS.length() : 0) + line.column(clamp(index)) - line.column(from);
    }

    /** How many signs a marker has that runs from one char to another; at least one. */
    int length(int start, int end) {
        return Math.max(1, line.column(clamp(end)) - line.column(clamp(start)));
    }

    private int clamp(int index) {
        return Math.clamp(index, from, to);
    }
}
