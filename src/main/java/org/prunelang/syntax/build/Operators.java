package org.prunelang.syntax.build;

import org.antlr.v4.runtime.tree.TerminalNode;
import org.prunelang.syntax.PruneLexer;
import org.prunelang.syntax.tree.Operator;

/** The meaning of operator signs. */
final class Operators {
    private Operators() {}

    static Operator.Binary of(TerminalNode sign) {
        return switch (sign.getSymbol().getType()) {
            case PruneLexer.OR -> Operator.Binary.OR;
            case PruneLexer.AND -> Operator.Binary.AND;
            case PruneLexer.EQUAL -> Operator.Binary.EQUAL;
            case PruneLexer.NOT_EQUAL -> Operator.Binary.NOT_EQUAL;
            case PruneLexer.AT_MOST -> Operator.Binary.AT_MOST;
            case PruneLexer.AT_LEAST -> Operator.Binary.AT_LEAST;
            case PruneLexer.LESS -> Operator.Binary.LESS;
            case PruneLexer.GREATER -> Operator.Binary.MORE;
            case PruneLexer.PLUS -> Operator.Binary.PLUS;
            case PruneLexer.MINUS -> Operator.Binary.MINUS;
            case PruneLexer.TIMES -> Operator.Binary.TIMES;
            case PruneLexer.DIVIDE -> Operator.Binary.OVER;
            case PruneLexer.CONTRACT -> Operator.Binary.CONTRACT;
            case PruneLexer.MOD -> Operator.Binary.MODULO;
            case PruneLexer.OF -> Operator.Binary.OF;
            case PruneLexer.POWER -> Operator.Binary.POWER;
            default -> throw new IllegalStateException("no operator: " + sign.getText());
        };
    }
}
