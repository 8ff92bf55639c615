package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.plan.Slot;
import org.prunelang.plan.Step;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Hook;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Pattern;
import org.prunelang.syntax.tree.Require;
import org.prunelang.value.Term;
import org.prunelang.value.Type;

/** Evaluates the steps of a plan, in order, into a body. */
final class Stages {
    private final Interpreter interpreter;

    Stages(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void all(List<org.prunelang.syntax.tree.Step> steps, Scope scope, BodyBuilder body) {
        for (org.prunelang.syntax.tree.Step step : steps) {
            interpreter.budget().step(scope.use());
            one(step, scope, body);
        }
    }

    /** A step of any body; what only a training or a round may hold is not here. */
    void one(org.prunelang.syntax.tree.Step step, Scope scope, BodyBuilder body) {
        switch (step) {
            case Binding binding -> let(binding, scope, body);
            case Require require -> interpreter.claims().require(require, scope, body);
            case org.prunelang.syntax.tree.Step.Do act -> act(act, scope);
            case org.prunelang.syntax.tree.Step.Expect expect ->
                    interpreter.claims().expect(expect, scope, body);
            case org.prunelang.syntax.tree.Step.Report report -> report(report, scope, body);
            case org.prunelang.syntax.tree.Step.Export export -> export(export, scope, body);
            // The checker has said that these stand elsewhere (P0507, P0508).
            case org.prunelang.syntax.tree.Step.ExpectError _,
                    org.prunelang.syntax.tree.Step.Stop _,
                    org.prunelang.syntax.tree.Step.KeepBest _,
                    org.prunelang.syntax.tree.Step.Return _,
                    Hook _ -> {}
        }
    }

    /** A `let` of what a run measures is a step of its own; any other is only a name. */
    private void let(Binding binding, Scope scope, BodyBuilder body) {
        Meaning value = interpreter.evaluate(binding.value(), scope);
        if (!binding.pattern().tuple()
                && value instanceof Meaning.Later(Term term, Type type)
                && !(term instanceof Term.Read)) {
            Identifier name = binding.pattern().names().getFirst();
            Slot slot = body.slot(name.text(), type);
            body.add(new Step.Let(origin(binding.span(), scope), slot, term));
            value = new Meaning.Later(new Term.Read(slot.number()), type);
        }
        interpreter.folds().bind(binding.pattern(), value, binding.value().span(), scope);
    }

    private void act(org.prunelang.syntax.tree.Step.Do act, Scope scope) {
        Optional<Pattern> to = act.to();
        String label =
                to.filter(pattern -> !pattern.tuple())
                        .map(pattern -> pattern.names().getFirst().text())
                        .orElse("");
        Meaning result = interpreter.actions().perform(act.action(), label, scope);
        to.ifPresent(pattern -> interpreter.folds().bind(pattern, result, act.span(), scope));
    }

    private void report(
            org.prunelang.syntax.tree.Step.Report report, Scope scope, BodyBuilder body) {
        List<Term> what = new ArrayList<>();
        for (Expr expr : report.what()) {
            reported(expr, scope).ifPresent(what::add);
        }
        Optional<Term> to = report.to().flatMap(path -> path(path, scope));
        if (what.size() == report.what().size() && to.isPresent() == report.to().isPresent()) {
            body.add(new Step.Report(origin(report.span(), scope), what, to));
        }
    }

    private Optional<Term> reported(Expr expr, Scope scope) {
        Meaning meaning = interpreter.evaluate(expr, scope);
        if (meaning instanceof Meaning.Net(NetworkValue network)) {
            return interpreter
                    .networks()
                    .held(network, expr.span(), scope)
                    .map(held -> new Term.Read(held.slot().orElseThrow()));
        }
        Optional<Term> term = meaning.term();
        if (term.isEmpty()) {
            interpreter.typeError(expr.span(), "a network or a number to report", meaning, scope);
        }
        return term;
    }

    private void export(
            org.prunelang.syntax.tree.Step.Export export, Scope scope, BodyBuilder body) {
        Optional<NetworkValue> network =
                interpreter
                        .networks()
                        .network(export.network(), scope)
                        .flatMap(value ->
                                interpreter.networks().held(value, export.network().span(), scope));
        Optional<Term> to = path(export.to(), scope);
        if (network.isEmpty() || to.isEmpty()) {
            return;
        }
        interpreter.masks().exported(network.get(), export.network().span(), scope);
        body.add(
                new Step.Export(
                        origin(export.span(), scope),
                        network.get().slot().orElseThrow(),
                        to.get()));
    }

    private Optional<Term> path(Expr expr, Scope scope) {
        return interpreter.paths().path(expr, scope).term();
    }

    private static Origin origin(Span span, Scope scope) {
        return new Origin(span, "", scope.origin());
    }
}
