package org.prunelang.evaluate.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.check.Checked;
import org.prunelang.network.Network;
import org.prunelang.plan.Plan;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Step;
import org.prunelang.value.Type;

/**
 * A recipe as lints look at it.
 *
 * @param steps all steps of its plan, those of inner bodies included, in text order
 * @param reach what its names stand for
 * @param costs the macs of its networks
 */
record Practice(Checked checked, List<Step> steps, Reach reach, KnownMacs costs) {
    Practice {
        steps = List.copyOf(steps);
    }

    static Practice of(
            Checked checked,
            Item.Plan written,
            Optional<Plan> plan,
            Map<String, Network> networks) {
        List<Step> steps = Steps.all(written.steps());
        return new Practice(
                checked,
                steps,
                Reach.of(checked.names(), steps),
                KnownMacs.of(checked.names(), steps, plan, networks));
    }

    Type type(Expr expr) {
        return checked.types().of(expr);
    }

    /** Every expression that stands in the plan itself. */
    List<Expr> expressions() {
        List<Expr> all = new ArrayList<>();
        for (Step step : steps) {
            Steps.operands(step).forEach(operand -> all.addAll(Expressions.all(operand)));
        }
        return all;
    }
}
