package org.prunelang.evaluate;

import java.util.HashSet;
import java.util.Set;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.plan.Body;
import org.prunelang.plan.Step;

/** Which stages of a plan anything names: one that nothing does is work for nothing. */
final class StageUses {
    private final Interpreter interpreter;
    private final Set<Integer> used = new HashSet<>();

    StageUses(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** A name stood for what a stage made. */
    void use(Meaning meaning) {
        if (meaning instanceof Meaning.Net(NetworkValue network)) {
            network.slot().ifPresent(used::add);
        }
    }

    /** Warns of each named stage whose result was never named again. */
    void check(Body plan, Scope scope) {
        for (Step step : plan.steps()) {
            if (step instanceof Step.Do stage
                    && stage.to().stream().noneMatch(slot -> used.contains(slot.number()))
                    && stage.to().stream().anyMatch(slot -> !slot.name().isEmpty())
                    && !(stage.action() instanceof org.prunelang.plan.Action.Fresh)) {
                interpreter.report(
                        Diagnostic.of(
                                        Code.P0506,
                                        stage.origin().span(),
                                        "nothing uses the result of stage `%s`"
                                                .formatted(stage.to().getFirst().name()))
                                .note("report or export it, or leave the stage out"),
                        scope);
            }
        }
    }
}
