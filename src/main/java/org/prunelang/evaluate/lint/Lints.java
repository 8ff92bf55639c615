package org.prunelang.evaluate.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.check.Checked;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.network.Network;
import org.prunelang.plan.Plan;
import org.prunelang.syntax.tree.Item;

/** All lints of a recipe. Loops and searches are looked into as well, though no plan holds them. */
public final class Lints {
    private static final List<Lint> ALL =
            List.of(
                    new ChosenOnTest(),
                    new DrawnAlike(),
                    new FlopsAreMacs(),
                    new RelativeAndAbsolute(),
                    new SplitsCompared(),
                    new MeasuredExactly(),
                    new ZeroedForGood(),
                    new EarlyBest(),
                    new IdlePass());

    private Lints() {}

    /**
     * What is doubtful in a recipe.
     *
     * @param plan what the recipe does, as far as it could be made
     * @param networks the networks it declares, by name
     */
    public static List<Diagnostic> of(
            Checked checked, Optional<Plan> plan, Map<String, Network> networks) {
        Diagnostics found = new Diagnostics();
        for (Item item : checked.main().recipe().items()) {
            if (item instanceof Item.Plan written) {
                Practice practice = Practice.of(checked, written, plan, networks);
                ALL.forEach(lint -> lint.look(practice, found));
            }
        }
        return found.all();
    }
}
