package org.prunelang.diagnostic;

/**
 * One line of a text as it stands on a screen: tabs as blanks, wide signs two columns, marks that
 * join the sign before them none. It knows the column of every char of the line.
 */
final class Columns {
    private static final int TAB = 4;

    private final String shown;
    private final int[] columns;
    private final int[] places;

    /** Columns counts screen cells, places counts chars of the shown text; both from 0. */
    private Columns(String shown, int[] columns, int[] places) {
        this.shown = shown;
        this.columns = columns;
        this.places = places;
    }

    static Columns of(String line, Signs signs) {
        StringBuilder shown = new StringBuilder(line.length());
        int[] columns = new int[line.length() + 1];
        int[] places = new int[line.length() + 1];
        int column = 0;
        for (int at = 0; at < line.length(); ) {
            int sign = line.codePointAt(at);
            int chars = Character.charCount(sign);
            for (int i = at; i < at + chars; i++) {
                columns[i] = column;
                places[i] = shown.length();
            }
            String piece = sign == '\t' ? " ".repeat(TAB - column % TAB) : signs.show(sign);
            shown.append(piece);
            column += piece.codePoints().map(Columns::width).sum();
            at += chars;
        }
        columns[line.length()] = column;
        places[line.length()] = shown.length();
        return new Columns(shown.toString(), columns, places);
    }

    /** The number of screen columns before a char of the line. */
    int column(int index) {
        return columns[index];
    }

    int width() {
        return columns[columns.length - 1];
    }

    /** What stands on the screen between two chars of the line. */
    String shown(int from, int to) {
        return shown.substring(places[from], places[to]);
    }

    private static int width(int sign) {
        if (sign < 0x300) {
            return 1;
        }
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(sign) ? 2 : 1;
    }

    /** The blocks that terminals draw two columns wide (Unicode's East Asian width W and F). */
    private static boolean isWide(int sign) {
        return sign >= 0x1100
                && (sign <= 0x115f
                        || (sign >= 0x2e80 && sign <= 0xa4cf)
                        || (sign >= 0xac00 && sign <= 0xd7a3)
                        || (sign >= 0xf900 && sign <= 0xfaff)
                        || (sign >= 0xfe30 && sign <= 0xfe6f)
                        || (sign >= 0xff00 && sign <= 0xff60)
                        || (sign >= 0xffe0 && sign <= 0xffe6)
                        || (sign >= 0x1f300 && sign <= 0x1f64f)
                        || (sign >= 0x1f900 && sign <= 0x1f9ff)
                        || (sign >= 0x20000 && sign <= 0x3fffd));
    }
}
