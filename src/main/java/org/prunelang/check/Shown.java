package org.prunelang.check;

import org.prunelang.syntax.tree.Expr;

/** An expression inside a message: as written, if that is short. */
final class Shown {
    private static final int MOST = 40;

    private Shown() {}

    static String of(Expr expr) {
        String text = expr.span().text().replaceAll("\\s+", " ");
        return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
    }
}
