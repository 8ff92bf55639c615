package org.prunelang.check;

import org.prunelang.syntax.tree.Operator;
import org.prunelang.value.Operation;

/** The operation of scalars that a written operator stands for, for checker and interpreter. */
public final class Operations {
    private Operations() {}

    /**
     * The operation of an operator.
     *
     * @throws IllegalArgumentException for a contraction, which is of tensors only
     */
    public static Operation of(Operator.Binary operator) {
        return switch (operator) {
            case OR -> Operation.OR;
            case AND -> Operation.AND;
            case EQUAL -> Operation.EQUAL;
            case NOT_EQUAL -> Operation.NOT_EQUAL;
            case AT_MOST -> Operation.AT_MOST;
            case AT_LEAST -> Operation.AT_LEAST;
            case LESS -> Operation.LESS;
            case MORE -> Operation.MORE;
            case PLUS -> Operation.PLUS;
            case MINUS -> Operation.MINUS;
            case TIMES -> Operation.TIMES;
            case OVER -> Operation.OVER;
            case MODULO -> Operation.MODULO;
            case OF -> Operation.OF;
            case POWER -> Operation.POWER;
            case CONTRACT -> throw new IllegalArgumentException("a contraction is of tensors");
        };
    }
}
