package org.prunelang.evaluate.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.check.Referent;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Parameter;
import org.prunelang.syntax.tree.Step;
import org.prunelang.syntax.tree.Suffix;

/**
 * P0902: the passes of a {@code for} over seeds give the seed to some draws and leave others to the
 * run's seed, so these are the same in every pass and the spread of the results is too small.
 * Elsewhere the run's seed is enough.
 */
final class DrawnAlike implements Lint {
    private static final String SEED = "seed";

    @Override
    public void look(Practice practice, Diagnostics found) {
        for (Step step : practice.steps()) {
            if (Steps.action(step).orElse(null) instanceof Action.For pass) {
                look(pass, practice.reach(), found);
            }
        }
    }

    private static void look(Action.For pass, Reach reach, Diagnostics found) {
        List<Step> steps = Steps.all(pass.body());
        List<Expr> all = new ArrayList<>();
        for (Step step : steps) {
            Steps.operands(step).forEach(operand -> all.addAll(Expressions.all(operand)));
        }
        Optional<Expr> given =
                all.stream()
                        .flatMap(expr -> seed(expr).stream())
                        .filter(seed -> reads(seed, pass.pattern().names(), reach))
                        .findFirst();
        if (given.isEmpty()) {
            return;
        }
        Span seed = given.get().span();
        for (Expr expr : all) {
            if (draws(expr, reach)) {
                tell(expr.span(), seed, found);
            }
        }
        for (Step step : steps) {
            if (Steps.action(step).orElse(null) instanceof Action.Train train
                    && !isSeeded(train.schedule(), reach)) {
                tell(train.schedule().span(), seed, found);
            }
        }
    }

    private static Optional<Expr> seed(Expr expr) {
        return expr instanceof Expr.Postfix(_, _, List<Suffix> suffixes)
                        && suffixes.getLast() instanceof Suffix.Call call
                ? Measured.named(call, SEED)
                : Optional.empty();
    }

    private static boolean reads(Expr seed, List<Identifier> variables, Reach reach) {
        return reach.behind(seed).stream()
                .anyMatch(expr ->
                        expr instanceof Expr.Name name
                                && reach.referent(name) instanceof Referent.Local(Identifier binder)
                                && variables.contains(binder));
    }

    /** A call that draws and could be given a seed, but is not. */
    private static boolean draws(Expr expr, Reach reach) {
        if (!(expr instanceof Expr.Postfix(_, Expr.Name name, List<Suffix> suffixes))
                || !(suffixes.getFirst() instanceof Suffix.Call)
                || seed(expr).isPresent()) {
            return false;
        }
        return switch (reach.referent(name)) {
            case Referent.BuiltIn(String function) -> function.equals("fresh");
            case Referent.Global(_, Item.Criterion criterion, _) -> hasSeed(criterion.parameters());
            case Referent.Global(_, Item.Function function, _) -> hasSeed(function.parameters());
            default -> false;
        };
    }

    private static boolean hasSeed(List<Parameter> parameters) {
        return parameters.stream().anyMatch(parameter -> parameter.name().text().equals(SEED));
    }

    /** Whether a schedule has a seed, its own or given here; an unknown one is believed to. */
    private static boolean isSeeded(Expr schedule, Reach reach) {
        if (seed(schedule).isPresent()) {
            return true;
        }
        Expr meant = reach.meant(schedule);
        if (meant != schedule && seed(meant).isPresent()) {
            return true;
        }
        Expr named = meant instanceof Expr.Postfix(_, Expr target, _) ? target : meant;
        return !(named instanceof Expr.Name name)
                || !(reach.referent(name) instanceof Referent.Global(_, Item.Schedule written, _))
                || written.settings().stream().anyMatch(entry -> entry.key().text().equals(SEED));
    }

    private static void tell(Span at, Span seed, Diagnostics found) {
        found.report(
                Diagnostic.of(
                                Code.P0902,
                                at,
                                "every pass draws the same here, while other draws of a pass follow"
                                        + " its seed")
                        .related(seed, "this draw follows the pass")
                        .note("add `seed: %s`".formatted(seed.text())));
    }
}
