package org.prunelang.evaluate.lint;

import java.util.List;
import java.util.stream.Stream;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.syntax.tree.Expr;

/**
 * P0907: {@code ==} or {@code !=} on a measured value, which is equal to another by chance only.
 */
final class MeasuredExactly implements Lint {
    @Override
    public void look(Practice practice, Diagnostics found) {
        for (Expr expr : practice.expressions()) {
            if (expr instanceof Expr.Pair pair && Comparisons.isEquality(pair)) {
                Reach reach = practice.reach();
                List<Measured> measured =
                        Stream.of(pair.left(), pair.right())
                                .flatMap(side ->
                                        Measured.among(reach.calculated(side), reach).stream())
                                .toList();
                if (!measured.isEmpty()) {
                    found.report(told(pair, measured.getFirst()));
                }
            }
        }
    }

    private static Diagnostic told(Expr.Pair pair, Measured measured) {
        return Diagnostic.of(
                        Code.P0907,
                        pair.span(),
                        "`%s` asks whether a measured %s is exactly some number"
                                .formatted(pair.operator().sign(), measured.function()))
                .note("say how near is near enough: `<=` or `>=` with a tolerance");
    }
}
