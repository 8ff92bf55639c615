package org.prunelang.evaluate.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Hook;
import org.prunelang.syntax.tree.Require;
import org.prunelang.syntax.tree.Step;

/** What stands in the steps of a plan: steps, actions and expressions. */
final class Steps {
    private Steps() {}

    /** The steps and all steps of the bodies within them, in text order. */
    static List<Step> all(List<Step> steps) {
        List<Step> found = new ArrayList<>();
        for (Step step : steps) {
            found.add(step);
            found.addAll(all(body(step)));
        }
        return found;
    }

    /** The steps directly inside a step. */
    static List<Step> body(Step step) {
        return switch (step) {
            case Hook.AfterEach hook -> hook.body();
            case Hook.Every hook -> hook.body();
            case Hook.Each hook -> hook.body();
            case Step.Do(_, _, Action action) -> Actions.body(action);
            case Step.Return(_, Step.Returned.Done(Action action), _) -> Actions.body(action);
            case Step.Return _,
                    Binding _,
                    Require _,
                    Hook.Player _,
                    Hook.Minimize _,
                    Hook.AddTo _,
                    Step.Expect _,
                    Step.ExpectError _,
                    Step.Report _,
                    Step.Export _,
                    Step.Stop _,
                    Step.KeepBest _ ->
                    List.of();
        };
    }

    static Optional<Action> action(Step step) {
        return switch (step) {
            case Step.Do(_, _, Action action) -> Optional.of(action);
            case Step.Return(_, Step.Returned.Done(Action action), _) -> Optional.of(action);
            default -> Optional.empty();
        };
    }

    /** The expressions of a step itself, not those of its body. */
    static List<Expr> operands(Step step) {
        return switch (step) {
            case Hook.AfterEach _, Hook.Each _ -> List.of();
            case Hook.Every hook -> List.of(hook.interval());
            case Hook.Player player -> with(Stream.of(player.network()), player.schedule());
            case Hook.Minimize minimize ->
                    with(Stream.of(minimize.loss(), minimize.over()), minimize.with());
            case Hook.AddTo add -> List.of(add.term());
            case Binding binding -> List.of(binding.value());
            case Require require -> with(Stream.of(require.claim()), require.message());
            case Step.Do(_, _, Action action) -> Actions.operands(action);
            case Step.Expect expect -> with(Stream.of(expect.claim()), expect.message());
            case Step.ExpectError expect -> List.of(expect.in());
            case Step.Report report -> with(report.what().stream(), report.to());
            case Step.Export export -> List.of(export.network(), export.to());
            case Step.Stop stop -> List.of(stop.when());
            case Step.KeepBest keep -> with(keep.best().stream(), keep.where());
            case Step.Return(_, Step.Returned.Value(Expr value), Optional<Expr> keeping) ->
                    with(Stream.of(value), keeping);
            case Step.Return(_, Step.Returned.Done(Action action), Optional<Expr> keeping) ->
                    with(Actions.operands(action).stream(), keeping);
        };
    }

    private static List<Expr> with(Stream<Expr> some, Optional<Expr> more) {
        return Stream.concat(some, more.stream()).toList();
    }
}
