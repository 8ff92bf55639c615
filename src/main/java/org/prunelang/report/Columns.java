package org.prunelang.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells, each column as wide as its widest cell. */
final class Columns {
    private static final String GAP = "  ";

    private final List<Line> lines = new ArrayList<>();
    private final List<Align> aligns;

    enum Align {
        LEFT,
        RIGHT
    }

    /** Cells in columns, and words behind them that make no column wider. */
    private record Line(List<String> cells, String words) {}

    Columns(Align... aligns) {
        this.aligns = List.of(aligns);
    }

    void row(String... cells) {
        lines.add(new Line(List.of(cells), ""));
    }

    void words(String words, String... cells) {
        lines.add(new Line(List.of(cells), words));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The lines, indented; nothing stands behind the last cell that is not empty. */
    String text(String indent) {
        int[] widths = new int[aligns.size()];
        for (Line line : lines) {
            for (int i = 0; i < line.cells().size(); i++) {
                widths[i] = Math.max(widths[i], line.cells().get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            StringBuilder one = new StringBuilder(indent);
            for (int i = 0; i < line.cells().size(); i++) {
                one.append(padded(line.cells().get(i), widths[i], aligns.get(i))).append(GAP);
            }
            text.append((one + line.words()).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String padded(String cell, int width, Align align) {
        String space = " ".repeat(width - cell.length());
        return switch (align) {
            case LEFT -> cell + space;
            case RIGHT -> space + cell;
        };
    }
}
