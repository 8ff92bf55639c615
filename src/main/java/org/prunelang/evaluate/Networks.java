package org.prunelang.evaluate;

import java.util.List;
import java.util.Optional;
import org.prunelang.check.Module;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.network.Network;
import org.prunelang.network.build.NameScope;
import org.prunelang.network.build.NetworkBuilder;
import org.prunelang.network.build.Signal;
import org.prunelang.plan.Slot;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.LayerStatement;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Noun;
import org.prunelang.value.Value;

/** Networks as values: building declared ones, their views, and their slots in a plan. */
final class Networks {
    private static final List<String> VIEWS =
            List.of("weights", "kernels", "biases", "scales", "offsets", "gates");

    private final Interpreter interpreter;

    Networks(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** {@code model net = expr}. */
    Meaning declared(Identifier name, Expr value, Scope scope) {
        Meaning meaning = interpreter.evaluate(value, scope);
        if (meaning instanceof Meaning.Callable(Module module, Item.ModelLayers model)) {
            Suffix.Call call = new Suffix.Call(value.span(), List.of());
            meaning = constructed(module, model, call, value.span(), scope);
        }
        if (meaning instanceof Meaning.Net(NetworkValue network)) {
            return new Meaning.Net(network.named(name.text()));
        }
        return interpreter.typeError(value.span(), "a network", meaning, scope);
    }

    /** {@code model net { … }}. */
    Meaning build(Module module, Item.ModelLayers model, Origin origin) {
        Scope scope = interpreter.expansion(model.name().text(), origin, interpreter.top());
        return built(model.name().text(), model.layers(), model.name().span(), scope);
    }

    /** {@code resnet_cifar(depth: 56)}. */
    Meaning constructed(
            Module module, Item.ModelLayers model, Suffix.Call call, Span at, Scope scope) {
        String name = model.name().text();
        Origin origin = new Origin(at.to(call.span()), name, scope.origin());
        Scope body = interpreter.expansion(name, origin, scope);
        boolean bound =
                interpreter
                        .calls()
                        .bind(
                                module,
                                name,
                                model.parameters().orElse(List.of()),
                                call,
                                scope,
                                body);
        return bound ? built(name, model.layers(), at, body) : Meaning.UNKNOWN;
    }

    private Meaning built(String name, List<LayerStatement> layers, Span at, Scope scope) {
        NetworkBuilder builder = new NetworkBuilder();
        Optional<Signal> end =
                new Placer(interpreter, builder)
                        .all(layers, Optional.empty(), NameScope.root(), scope);
        if (end.isEmpty()) {
            if (layers.isEmpty()) {
                interpreter.report(
                        Diagnostic.of(Code.P0301, at, "model `" + name + "` has no layers")
                                .note("begin with `input image(3, 32x32)`"),
                        scope);
            }
            return Meaning.UNKNOWN;
        }
        if (!builder.isSound()) {
            return Meaning.UNKNOWN;
        }
        Network network = builder.build(List.of(end.get()));
        return new Meaning.Net(NetworkValue.declared(name, network));
    }

    /** The network in a slot: a declared one gets fresh weights, once in a plan. */
    Optional<NetworkValue> held(NetworkValue network, Span at, Scope scope) {
        if (network.slot().isPresent()) {
            return Optional.of(network);
        }
        return scope.body()
                .map(body -> {
                    Origin origin = new Origin(at, "", scope.origin());
                    Slot slot =
                            body.fresh(
                                    origin,
                                    network.label(),
                                    network.structure(),
                                    network.forecast(Optional.empty(), List.of(), List.of()),
                                    Noun.NETWORK);
                    return network.in(slot);
                });
    }

    /** The network an expression stands for, or nothing after a diagnostic. */
    Optional<NetworkValue> network(Expr expr, Scope scope) {
        Meaning meaning = interpreter.evaluate(expr, scope);
        if (meaning instanceof Meaning.Net(NetworkValue network)) {
            return Optional.of(network);
        }
        if (meaning instanceof Meaning.Callable(_, Item.ModelLayers model)) {
            interpreter.report(
                    Diagnostic.of(
                                    Code.P0101,
                                    expr.span(),
                                    "`%s` makes networks, and a network is wanted here"
                                            .formatted(expr.span().text()))
                            .note("call it: `" + model.name().text() + "(…)`"),
                    scope);
            return Optional.empty();
        }
        interpreter.typeError(expr.span(), "a network", meaning, scope);
        return Optional.empty();
    }

    /** {@code n.scales}: some of its tensors. */
    Meaning member(Meaning.Net net, Identifier name, Scope scope) {
        return view(new Meaning.View(net.value(), "", Optional.empty()), name, scope);
    }

    Meaning view(Meaning.View view, Identifier name, Scope scope) {
        if (VIEWS.contains(name.text())) {
            return new Meaning.View(view.of(), name.text(), view.pattern());
        }
        Diagnostic told =
                Diagnostic.of(
                        Code.P0101, name.span(), "a network has no member `" + name.text() + "`");
        interpreter.report(
                Spelling.nearest(name.text(), VIEWS)
                        .map(close -> told.note("did you mean `" + close + "`?"))
                        .orElseGet(() -> told.note("it has " + String.join(", ", VIEWS))),
                scope);
        return Meaning.UNKNOWN;
    }

    /** {@code n["stage1.**"]}, of which views can be taken. */
    Meaning restricted(Meaning.Net net, Suffix.Index index, Scope scope) {
        if (index.indices().size() == 1
                && index.indices().getFirst() instanceof Suffix.Bounds.At(_, Expr expr)
                && interpreter.evaluate(expr, scope)
                        instanceof Meaning.Plain(Value.Text(String pattern))) {
            return new Meaning.View(net.value(), "", Optional.of(pattern));
        }
        interpreter.report(
                Diagnostic.of(
                        Code.P0101,
                        index.span(),
                        "a network takes a layer pattern in brackets, as in `net[\"stage1.**\"]`"),
                scope);
        return Meaning.UNKNOWN;
    }
}
