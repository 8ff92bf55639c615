package org.prunelang.evaluate.lint;

import java.util.Optional;
import org.prunelang.check.Referent;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Step;

/**
 * P0909: {@code keep best} without {@code where} beside an amount that depends on {@code epoch}:
 * the best epoch is likely an early one, in which less was pruned.
 */
final class EarlyBest implements Lint {
    @Override
    public void look(Practice practice, Diagnostics found) {
        for (Step step : practice.steps()) {
            if (Steps.action(step).orElse(null) instanceof Action.Train train) {
                growing(train, practice.reach())
                        .ifPresent(amount -> train.body().forEach(at -> tell(at, amount, found)));
            }
        }
    }

    /** The rules of a pruning during the training that read the epoch. */
    private static Optional<Action.Prune> growing(Action.Train train, Reach reach) {
        return Steps.all(train.body()).stream()
                .flatMap(step -> Steps.action(step).stream())
                .filter(Action.Prune.class::isInstance)
                .map(Action.Prune.class::cast)
                .filter(prune ->
                        RuleLines.of(prune.using())
                                .flatMap(expr -> reach.behind(expr).stream())
                                .anyMatch(expr -> isEpoch(expr, reach)))
                .findFirst();
    }

    private static boolean isEpoch(Expr expr, Reach reach) {
        return expr instanceof Expr.Name name
                && reach.referent(name).equals(new Referent.BuiltIn("epoch"));
    }

    private static void tell(Step step, Action.Prune growing, Diagnostics found) {
        if (step instanceof Step.KeepBest(var at, Optional<Expr> best, Optional<Expr> where)
                && best.isPresent()
                && where.isEmpty()) {
            found.report(
                    Diagnostic.of(
                                    Code.P0909,
                                    at,
                                    "the best epoch may be an early one, in which less was pruned")
                            .related(growing.span(), "how much depends on the epoch")
                            .note("add the epochs that qualify: `where epoch >= …`"));
        }
    }
}
