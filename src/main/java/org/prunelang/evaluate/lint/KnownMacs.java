package org.prunelang.evaluate.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.check.Names;
import org.prunelang.check.Referent;
import org.prunelang.network.Network;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.plan.Forecast;
import org.prunelang.plan.Plan;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Step;
import org.prunelang.value.Rational;

/** The macs of the networks that a plan's names stand for, where they are known before the run. */
final class KnownMacs {
    private final Names names;
    private final Map<Identifier, Rational> stages = new HashMap<>();
    private final Map<String, Network> declared;

    private KnownMacs(Names names, Map<String, Network> declared) {
        this.names = names;
        this.declared = Map.copyOf(declared);
    }

    static KnownMacs of(
            Names names, List<Step> steps, Optional<Plan> plan, Map<String, Network> declared) {
        KnownMacs known = new KnownMacs(names, declared);
        for (Step step : steps) {
            if (step instanceof Step.Do(_, var to, var action)
                    && to.isPresent()
                    && plan.isPresent()) {
                forecast(action.span(), plan.get())
                        .filter(forecast -> forecast.macs().isExact())
                        .ifPresent(forecast ->
                                known.stages.put(
                                        to.get().names().getFirst(), forecast.macs().least()));
            }
        }
        return known;
    }

    private static Optional<Forecast> forecast(Span action, Plan plan) {
        for (org.prunelang.plan.Step step : plan.body().steps()) {
            if (step instanceof org.prunelang.plan.Step.Do(var origin, _, _, var forecast)
                    && origin.span().equals(action)) {
                return forecast;
            }
        }
        return Optional.empty();
    }

    Optional<Rational> of(Expr network) {
        if (!(network instanceof Expr.Name name)) {
            return Optional.empty();
        }
        return switch (names.of(name)) {
            case Referent.Local(Identifier binder) -> Optional.ofNullable(stages.get(binder));
            case Referent.Global(_, _, Identifier defined) ->
                    Optional.ofNullable(declared.get(defined.text()))
                            .map(known -> Macs.of(known, MacCounting.F2));
            default -> Optional.empty();
        };
    }
}
