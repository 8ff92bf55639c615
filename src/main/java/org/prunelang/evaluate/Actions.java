package org.prunelang.evaluate;

import java.util.List;
import java.util.Optional;
import org.prunelang.data.DataRef;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.plan.FileRef;
import org.prunelang.plan.Forecast;
import org.prunelang.plan.NameMatch;
import org.prunelang.plan.Slot;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.value.Noun;
import org.prunelang.value.Term;
import org.prunelang.value.Value;

/**
 * Turns an action into a step and its forecast. Actions that this version cannot run (the checker
 * has warned of each, P0590) have an unknown result, so that the rest is still forecast.
 */
final class Actions {
    private final Interpreter interpreter;
    private final Cuts cuts;
    private final Trainings trainings;

    Actions(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.cuts = new Cuts(interpreter);
        this.trainings = new Trainings(interpreter);
    }

    Meaning perform(Action action, String label, Scope scope) {
        return switch (action) {
            case Action.Load load -> load(load, label, scope);
            case Action.Train train -> trainings.train(train, label, scope);
            case Action.Prune prune -> cuts.prune(prune, label, scope);
            case Action.Shrink shrink -> cuts.shrink(shrink, label, scope);
            case Action.Recalibrate recalibrate -> recalibrate(recalibrate, label, scope);
            case Action.Largest largest -> interpreter.largest().evaluate(largest, scope);
            case Action.Resize _,
                    Action.Gate _,
                    Action.Select _,
                    Action.Search _,
                    Action.Repeat _,
                    Action.For _ ->
                    Meaning.UNKNOWN;
        };
    }

    private Meaning load(Action.Load load, String label, Scope scope) {
        Optional<NetworkValue> network = interpreter.networks().network(load.network(), scope);
        Meaning file = interpreter.paths().path(load.file(), scope);
        Optional<NameMatch> match = match(load.by(), scope);
        if (network.isEmpty()
                || match.isEmpty()
                || !(file instanceof Meaning.Plain(Value.Location path))) {
            if (file instanceof Meaning.Later) {
                interpreter.needsRun(load.file().span(), "the path of a weights file", scope);
            }
            return Meaning.UNKNOWN;
        }
        NetworkValue loaded =
                network.get()
                        .scored(
                                interpreter
                                        .weightFiles()
                                        .check(
                                                path,
                                                network.get().structure(),
                                                match.get(),
                                                load.file().span(),
                                                scope));
        FileRef weights = new FileRef(path, Optional.empty());
        return step(
                new org.prunelang.plan.Action.Load(loaded.structure(), weights, match.get()),
                loaded,
                loaded.forecast(Optional.empty(), List.of(), List.of()),
                label,
                load.span(),
                scope);
    }

    private Optional<NameMatch> match(Optional<Identifier> by, Scope scope) {
        if (by.isEmpty()) {
            return Optional.of(NameMatch.NAME);
        }
        if (by.get().text().equals("order")) {
            return Optional.of(NameMatch.ORDER);
        }
        interpreter.report(
                Diagnostic.of(
                                Code.P0001,
                                by.get().span(),
                                "weights are matched by name, or `by order`, not by `%s`"
                                        .formatted(by.get().text()))
                        .note("write `by order`, or leave it out to match by name"),
                scope);
        return Optional.empty();
    }

    private Meaning recalibrate(Action.Recalibrate action, String label, Scope scope) {
        Optional<NetworkValue> network = operand(action.network(), scope);
        Optional<DataRef> data = interpreter.images().reference(action.split(), scope);
        Optional<Term> length =
                action.length().flatMap(expr -> interpreter.evaluate(expr, scope).term());
        if (network.isEmpty() || data.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        return step(
                new org.prunelang.plan.Action.Recalibrate(
                        network.get().slot().orElseThrow(), data.get(), length),
                network.get(),
                network.get()
                        .forecast(Optional.of(network.get().structure()), List.of(), List.of()),
                label,
                action.span(),
                scope);
    }

    /** The network an action works on, in a slot. */
    Optional<NetworkValue> operand(Expr expr, Scope scope) {
        return interpreter
                .networks()
                .network(expr, scope)
                .flatMap(network -> interpreter.networks().held(network, expr.span(), scope));
    }

    /** Adds the step of an action whose result is a network. */
    Meaning step(
            org.prunelang.plan.Action action,
            NetworkValue result,
            Forecast forecast,
            String label,
            Span at,
            Scope scope) {
        Optional<BodyBuilder> body = scope.body();
        if (body.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        Origin origin = new Origin(at, "", scope.origin());
        Slot slot = body.get().act(origin, label, Noun.NETWORK, action, Optional.of(forecast));
        return new Meaning.Net(result.in(slot));
    }
}
