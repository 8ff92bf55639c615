package org.prunelang.evaluate.lint;

import java.util.List;
import org.prunelang.check.Referent;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Step;

/**
 * P0910: nothing in a pass of {@code for} reads its variable. Draws follow what they are given and
 * never the number of the pass, so all passes give the same.
 */
final class IdlePass implements Lint {
    @Override
    public void look(Practice practice, Diagnostics found) {
        for (Step step : practice.steps()) {
            if (Steps.action(step).orElse(null) instanceof Action.For pass
                    && !isRead(pass, practice.reach())) {
                found.report(
                        Diagnostic.of(
                                        Code.P0910,
                                        pass.pattern().span(),
                                        "no pass reads `%s`, so every pass gives the same"
                                                .formatted(pass.pattern().span().text()))
                                .note("to draw anew in each, give it as a seed: `seed: …`"));
            }
        }
    }

    private static boolean isRead(Action.For pass, Reach reach) {
        List<Identifier> variables = pass.pattern().names();
        return Steps.all(pass.body()).stream()
                .flatMap(step -> Steps.operands(step).stream())
                .flatMap(expr -> Expressions.all(expr).stream())
                .anyMatch(expr -> isOneOf(variables, expr, reach));
    }

    private static boolean isOneOf(List<Identifier> variables, Expr expr, Reach reach) {
        return expr instanceof Expr.Name name
                && reach.referent(name) instanceof Referent.Local(Identifier binder)
                && variables.contains(binder);
    }
}
