package org.prunelang.evaluate.lint;

import java.util.List;
import java.util.Optional;
import org.prunelang.check.Referent;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.RuleItem;
import org.prunelang.syntax.tree.Step;

/**
 * P0908: {@code prune softly} with {@code zero weights and norms} inside a training. With the row
 * and the scale behind it both zero, the gradient of each is zero, so nothing grows back.
 */
final class ZeroedForGood implements Lint {
    private static final List<String> BOTH = List.of("zero", "weights", "and", "norms");

    @Override
    public void look(Practice practice, Diagnostics found) {
        for (Step step : practice.steps()) {
            if (Steps.action(step).orElse(null) instanceof Action.Train train) {
                for (Step inner : Steps.all(train.body())) {
                    look(inner, practice.reach(), found);
                }
            }
        }
    }

    private static void look(Step step, Reach reach, Diagnostics found) {
        if (Steps.action(step).orElse(null) instanceof Action.Prune prune
                && prune.mode() == Action.Mode.SOFTLY) {
            policy(lines(prune.using(), reach))
                    .ifPresent(zero ->
                            found.report(
                                    Diagnostic.of(
                                                    Code.P0908,
                                                    prune.span(),
                                                    "filters zeroed here cannot grow back:"
                                                            + " their norms are zeroed with"
                                                            + " them")
                                            .related(zero.span(), "zeroes both")
                                            .note(
                                                    "write `zero weights`, or prune firmly if"
                                                            + " they are to stay zero")));
        }
    }

    private static Optional<RuleItem.Policy> policy(List<RuleItem> lines) {
        return lines.stream()
                .filter(RuleItem.Policy.class::isInstance)
                .map(RuleItem.Policy.class::cast)
                .filter(line -> line.words().stream().map(Identifier::text).toList().equals(BOTH))
                .findFirst();
    }

    private static List<RuleItem> lines(Action.Using using, Reach reach) {
        return switch (using) {
            case Action.Using.None _ -> List.of();
            case Action.Using.Inline inline -> inline.items();
            case Action.Using.Named(Expr.Postfix(_, Expr.Name name, _)) -> named(name, reach);
            case Action.Using.Named(Expr.Name name) -> named(name, reach);
            case Action.Using.Named _ -> List.of();
        };
    }

    private static List<RuleItem> named(Expr.Name name, Reach reach) {
        return reach.referent(name) instanceof Referent.Global(_, Item.Rules rules, _)
                ? rules.items()
                : List.of();
    }
}
