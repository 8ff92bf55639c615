package org.prunelang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.LayerStatement;
import org.prunelang.syntax.tree.NetworkPart;
import org.prunelang.syntax.tree.Require;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;

/** The statements inside the braces of a model or block; everything in them is known now. */
final class Layers {
    private final Pass pass;

    Layers(Pass pass) {
        this.pass = pass;
    }

    /** All statements, in a scope of their own around which `input` is known. */
    void all(List<LayerStatement> statements, Scope around) {
        Scope scope = around.inner();
        scope.provide("input", Known.now(Noun.LAYER));
        for (LayerStatement statement : statements) {
            statement(statement, scope);
        }
    }

    private void statement(LayerStatement statement, Scope scope) {
        switch (statement) {
            case Binding binding -> pass.bindings().let(binding, scope);
            case Require require -> {
                now(require.claim(), Type.Plain.FLAG, "a model's requirement", scope);
                require.message().ifPresent(text -> pass.expressions().known(text, scope));
            }
            case LayerStatement.Placed placed -> {
                placed.label().ifPresent(label -> label(label, scope));
                part(placed.part(), scope);
            }
            case LayerStatement.For loop -> loop(loop, scope);
            case LayerStatement.If choice -> {
                now(choice.when(), Type.Plain.FLAG, "a condition in a model", scope);
                all(choice.then(), scope);
                choice.otherwise().ifPresent(otherwise -> all(otherwise, scope));
            }
            case LayerStatement.Input input -> input(input, scope);
        }
    }

    private void now(Expr expr, Type type, String what, Scope scope) {
        pass.isNow(pass.expressions().expected(expr, type, scope), expr.span(), what);
    }

    private void loop(LayerStatement.For loop, Scope scope) {
        Known over = pass.expressions().known(loop.over(), scope);
        pass.isNow(over, loop.over().span(), "what a loop in a model runs over");
        Scope body = scope.inner();
        Known element = pass.bindings().element(over, loop.over().span());
        pass.bindings().pattern(loop.pattern(), element, loop.over().span(), body);
        all(loop.body(), body);
    }

    /** A label that is a name stands for itself; one in quotes may hold values. */
    private void label(Expr label, Scope scope) {
        if (label instanceof Expr.Text) {
            now(label, Type.Plain.TEXT, "the label of a layer", scope);
        }
    }

    private void part(NetworkPart part, Scope scope) {
        switch (part) {
            case NetworkPart.Residual(_, var main, var shortcut) -> {
                all(main, scope);
                shortcut.ifPresent(other -> {
                    other.when()
                            .ifPresent(when ->
                                    now(
                                            when,
                                            Type.Plain.FLAG,
                                            "the condition of a shortcut",
                                            scope));
                    all(other.layers(), scope);
                });
            }
            case NetworkPart.Concat(_, var branches) -> {
                for (NetworkPart.Branch branch : branches) {
                    branch.label().ifPresent(label -> label(label, scope));
                    all(branch.layers(), scope);
                }
            }
            case NetworkPart.Apply(_, Expr call) -> applied(call, scope);
        }
    }

    private void input(LayerStatement.Input input, Scope scope) {
        Optional<Referent.Global> layer = pass.layers().find(input.kind().text());
        boolean isInput = List.of("image", "vector").contains(input.kind().text());
        if (layer.isEmpty() || !isInput) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0201,
                                    input.kind().span(),
                                    "there is no input `%s`".formatted(input.kind().text()))
                            .note("an input is `image(channels, size)` or `vector(features)`"));
            pass.calls().silently(input.arguments(), scope);
            return;
        }
        call(layer.get(), input.arguments(), input.kind().span(), scope);
    }

    /** Layers come first inside the braces, then the blocks in scope. */
    private void applied(Expr call, Scope scope) {
        if (call instanceof Expr.Name name) {
            placed(name, new Suffix.Call(name.span(), List.of()), scope);
        } else if (call instanceof Expr.Postfix(_, Expr.Name name, List<Suffix> suffixes)
                && suffixes.size() == 1
                && suffixes.getFirst() instanceof Suffix.Call arguments) {
            placed(name, arguments, scope);
        } else {
            placedValue(pass.expressions().known(call, scope), call.span());
        }
    }

    private void placed(Expr.Name name, Suffix.Call arguments, Scope scope) {
        Optional<Referent.Global> layer = pass.layers().find(name.text());
        if (layer.isPresent() && scope.lookup(name.text()).isEmpty()) {
            pass.names().put(name, layer.get());
            call(layer.get(), arguments, name.span(), scope);
            return;
        }
        if (isUnknown(name, scope)) {
            unknown(name, scope);
            pass.calls().silently(arguments, scope);
            return;
        }
        Referent referent = pass.lookup().resolve(name, scope);
        if (referent instanceof Referent.Global global && pass.calls().isCallable(global)) {
            call(global, arguments, name.span(), scope);
        } else {
            pass.calls().silently(arguments, scope);
            placedValue(pass.lookup().known(name, scope), name.span());
        }
    }

    private boolean isUnknown(Expr.Name name, Scope scope) {
        return scope.lookup(name.text()).isEmpty()
                && scope.module().visible(name.text()).isEmpty()
                && !pass.modules().isBroken(scope.module());
    }

    private void unknown(Expr.Name name, Scope scope) {
        pass.names().put(name, new Referent.Unknown());
        List<String> known = new ArrayList<>(scope.module().visibleNames());
        pass.layers().definitions().forEach(layer -> known.add(layer.name().text()));
        Diagnostic told =
                Diagnostic.of(
                        Code.P0201,
                        name.span(),
                        "there is no layer or block `%s`".formatted(name.text()));
        pass.report(
                Spelling.nearest(name.text(), known)
                        .map(near -> told.note("did you mean `" + near + "`?"))
                        .orElse(told));
    }

    private void placedValue(Known known, Span at) {
        boolean isLayer =
                known.isUnknown()
                        || known.type() == Noun.LAYER
                        || known.type() == Noun.NETWORK
                        || known.type().equals(new Type.Word("activation"));
        if (!isLayer) {
            pass.report(
                    Code.P0101,
                    at,
                    "a layer or block is placed here, but this is " + Fit.words(known.type()));
        }
    }

    private void call(Referent.Global callee, Suffix.Call arguments, Span at, Scope scope) {
        Signature signature = pass.globals().signature(callee);
        Span whole = at.to(arguments.span());
        pass.calls()
                .binder()
                .bind(signature, arguments, whole, scope)
                .forEach((name, known) ->
                        pass.isNow(known, whole, "`%s` of `%s`".formatted(name, signature.name())));
    }
}
