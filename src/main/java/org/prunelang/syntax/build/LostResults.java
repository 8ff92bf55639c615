package org.prunelang.syntax.build;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Step;

/** Refuses actions of a plan whose result nobody could name. */
final class LostResults {
    private LostResults() {}

    /** A {@code train} body acts on its learner, so this goes into rounds and passes only. */
    static void check(List<Step> steps, Diagnostics diagnostics) {
        for (Step step : steps) {
            switch (step) {
                case Step.Do(_, Optional<?> to, Action action) -> {
                    if (to.isEmpty()) {
                        diagnostics.report(lost(action));
                    }
                    check(within(action), diagnostics);
                }
                case Step.Return(_, Step.Returned.Done(Action action), _) ->
                        check(within(action), diagnostics);
                default -> {}
            }
        }
    }

    private static List<Step> within(Action action) {
        return switch (action) {
            case Action.Repeat repeat -> repeat.body();
            case Action.For loop -> loop.body();
            case Action.Largest largest -> largest.body();
            default -> List.of();
        };
    }

    private static Diagnostic lost(Action action) {
        String verb = action.span().text().split("\\s", 2)[0];
        return Diagnostic.of(
                        Code.P0501,
                        action.span(),
                        "the result of this `%s` is lost: it has no name".formatted(verb))
                .note("write `name = %s …`; later lines use it by that name".formatted(verb));
    }
}
