package org.prunelang.syntax.error;

import org.antlr.v4.runtime.Token;
import org.prunelang.syntax.PruneLexer;

/** Which sign closes which opening. */
final class Closers {
    private Closers() {}

    static boolean opens(int type) {
        return switch (type) {
            case PruneLexer.OPEN_PAREN,
                    PruneLexer.OPEN_BRACKET,
                    PruneLexer.OPEN_BRACE,
                    PruneLexer.INTERP,
                    PruneLexer.QUOTE ->
                    true;
            default -> false;
        };
    }

    static boolean closes(int type) {
        return switch (type) {
            case PruneLexer.CLOSE_PAREN,
                    PruneLexer.CLOSE_BRACKET,
                    PruneLexer.CLOSE_BRACE,
                    PruneLexer.INTERP_END,
                    PruneLexer.UNQUOTE ->
                    true;
            default -> false;
        };
    }

    static int of(Token opening) {
        return switch (opening.getType()) {
            case PruneLexer.OPEN_PAREN -> PruneLexer.CLOSE_PAREN;
            case PruneLexer.OPEN_BRACKET -> PruneLexer.CLOSE_BRACKET;
            case PruneLexer.OPEN_BRACE -> PruneLexer.CLOSE_BRACE;
            case PruneLexer.INTERP -> PruneLexer.INTERP_END;
            case PruneLexer.QUOTE -> PruneLexer.UNQUOTE;
            default -> throw new IllegalArgumentException("opens nothing: " + opening.getText());
        };
    }

    static String sign(Token opening) {
        return switch (of(opening)) {
            case PruneLexer.CLOSE_BRACKET -> "]";
            case PruneLexer.CLOSE_BRACE -> "}";
            case PruneLexer.UNQUOTE -> "\"";
            default -> ")";
        };
    }
}
