package org.prunelang.evaluate.lint;

import java.util.Set;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Operator;

/** Which operators compare. */
final class Comparisons {
    private static final Set<Operator.Binary> ORDERS =
            Set.of(
                    Operator.Binary.AT_MOST,
                    Operator.Binary.AT_LEAST,
                    Operator.Binary.LESS,
                    Operator.Binary.MORE);
    private static final Set<Operator.Binary> EQUALITIES =
            Set.of(Operator.Binary.EQUAL, Operator.Binary.NOT_EQUAL);

    private Comparisons() {}

    static boolean isComparison(Expr.Pair pair) {
        return ORDERS.contains(pair.operator()) || isEquality(pair);
    }

    static boolean isEquality(Expr.Pair pair) {
        return EQUALITIES.contains(pair.operator());
    }
}
