package org.prunelang.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Hook;
import org.prunelang.syntax.tree.Require;
import org.prunelang.syntax.tree.Step;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;

/** The steps of plans, tests and bodies. */
final class Steps {
    private final Pass pass;
    private final Hooks hooks;

    Steps(Pass pass) {
        this.pass = pass;
        this.hooks = new Hooks(pass);
    }

    void all(List<Step> steps, Place place, Scope scope) {
        for (Step step : steps) {
            if (place(step, place)) {
                step(step, place, scope);
            }
        }
    }

    /** A body that ends in a {@code return}: what it gives. */
    Known returned(List<Step> steps, Place place, Span at, Scope scope) {
        Known result = Known.NOTHING;
        boolean seen = false;
        for (Step step : steps) {
            if (step instanceof Step.Return returned) {
                boolean last = step == steps.getLast();
                if (!last) {
                    pass.report(
                            Diagnostic.of(
                                            Code.P0508,
                                            returned.span(),
                                            "`return` is the last line of its body")
                                    .note(
                                            "move it to the end; what stands behind it would never"
                                                    + " run"));
                }
                seen = true;
                result = returned(returned, place, scope);
            } else if (place(step, place)) {
                step(step, place, scope);
            }
        }
        if (!seen) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0508,
                                    steps.isEmpty() ? at : steps.getLast().span(),
                                    "%s ends with `return`, and this one does not"
                                            .formatted(place.words()))
                            .note("say what it gives: `return …`"));
        }
        return result;
    }

    private Known returned(Step.Return step, Place place, Scope scope) {
        step.keeping().ifPresent(kept -> pass.expressions().expected(kept, Noun.NETWORK, scope));
        if (step.keeping().isPresent() && place != Place.SCORE) {
            pass.report(Code.P0507, step.span(), "`keeping` belongs to the `return` of a score");
        }
        return switch (step.value()) {
            case Step.Returned.Value(Expr expr) -> pass.expressions().known(expr, scope);
            case Step.Returned.Done(var action) -> pass.actions().known(action, place, scope);
        };
    }

    private boolean place(Step step, Place place) {
        if (Placement.allows(place, step)) {
            return true;
        }
        pass.report(
                Diagnostic.of(
                                Code.P0507,
                                step.span(),
                                "`%s` cannot stand in %s"
                                        .formatted(Placement.word(step), place.words()))
                        .note("it stands " + Placement.home(step)));
        return false;
    }

    private void step(Step step, Place place, Scope scope) {
        switch (step) {
            case Binding binding -> pass.bindings().let(binding, scope);
            case Require require -> {
                flag(require.claim(), scope);
                message(require.message(), scope);
            }
            case Step.Expect expect -> {
                flag(expect.claim(), scope);
                message(expect.message(), scope);
            }
            case Step.ExpectError error -> error(error, scope);
            case Step.Report report -> {
                report.what().forEach(expr -> pass.expressions().known(expr, scope));
                report.to().ifPresent(to -> path(to, scope));
            }
            case Step.Export export -> {
                pass.expressions().expected(export.network(), Noun.NETWORK, scope);
                path(export.to(), scope);
                pass.unbuilt().export(export);
            }
            case Step.Stop stop -> flag(stop.when(), scope);
            case Step.KeepBest keep -> {
                keep.best().ifPresent(best -> pass.expressions().known(best, scope));
                keep.where().ifPresent(where -> flag(where, scope));
            }
            case Step.Return returned -> returned(returned, place, scope);
            case Step.Do act -> act(act, place, scope);
            case Hook hook -> hooks.check(hook, place, scope);
        }
    }

    /** An action whose result nobody names has been told by the parser (P0501). */
    private void act(Step.Do act, Place place, Scope scope) {
        Known result = pass.actions().known(act.action(), place, scope);
        act.to()
                .ifPresent(names ->
                        pass.bindings().pattern(names, result, act.action().span(), scope));
    }

    /** The value is only evaluated, in a test; what is wrong with it is wanted. */
    private void error(Step.ExpectError error, Scope scope) {
        boolean known =
                Arrays.stream(Code.values())
                        .anyMatch(code -> code.name().equals(error.code().text()));
        if (!known) {
            pass.report(
                    Code.P0201,
                    error.code().span(),
                    "there is no error `%s`".formatted(error.code().text()));
        }
        pass.expressions().known(error.in(), scope);
    }

    private void flag(Expr claim, Scope scope) {
        pass.expressions().expected(claim, Type.Plain.FLAG, scope);
    }

    private void message(Optional<Expr> message, Scope scope) {
        message.ifPresent(text -> pass.expressions().expected(text, Type.Plain.TEXT, scope));
    }

    private void path(Expr path, Scope scope) {
        pass.expressions().expected(path, Type.Plain.PATH, scope);
    }
}
