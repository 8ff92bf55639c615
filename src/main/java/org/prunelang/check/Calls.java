package org.prunelang.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** Calls of definitions, and of values that can be called: networks, schedules, splits. */
final class Calls {
    private static final Signature SPLIT =
            new Signature(
                    "a split",
                    List.of(Signature.Argument.optional("batch", Unit.IMAGES)),
                    Noun.SPLIT,
                    Time.NOW);

    private final Pass pass;
    private final Binder binder;

    Calls(Pass pass) {
        this.pass = pass;
        this.binder = new Binder(pass);
    }

    Binder binder() {
        return binder;
    }

    Known silently(Suffix.Call call, Scope scope) {
        binder.silently(call, scope);
        return Known.NOTHING;
    }

    /** Whether a definition is a function of its arguments. */
    boolean isCallable(Referent.Global global) {
        return switch (global.item()) {
            case Item.Function _, Item.Criterion _, Item.Transform _, Item.Block _ -> true;
            case Item.ModelLayers model -> model.parameters().isPresent();
            case Item.Rules rules -> rules.parameters().isPresent();
            default -> false;
        };
    }

    /** A call of a definition. */
    Known global(Referent.Global global, Suffix.Call call, Span callee, Scope scope) {
        if (!isCallable(global)) {
            return value(pass.globals().value(global, callee), call, callee, scope);
        }
        Span whole = callee.to(call.span());
        return switch (global.item()) {
            case Item.Function function when isLossOfTensors(function, call) ->
                    loss(global, call, whole, scope);
            case Item.Function function -> function(global, function, call, whole, scope);
            case Item.Criterion criterion -> criterion(global, criterion, call, whole, scope);
            case Item.Transform _ -> transform(global, call, whole, scope);
            case Item.Block _ -> {
                silently(call, scope);
                yield pass.refuse(
                        Code.P0507,
                        callee,
                        "block `%s` is placed in a model or block; it is no value"
                                .formatted(global.name().text()));
            }
            case Item.ModelLayers _ -> made(global, call, whole, Noun.NETWORK, scope);
            case Item.Rules _ -> {
                Known known = Known.now(Noun.RULES);
                for (Known argument : bound(global, call, whole, scope).values()) {
                    known = known.after(argument);
                }
                yield known;
            }
            default -> Known.NOTHING;
        };
    }

    private Map<String, Known> bound(
            Referent.Global global, Suffix.Call call, Span at, Scope scope) {
        return binder.bind(pass.globals().signature(global), call, at, scope);
    }

    /** What is built before the run: a network, a data set, an optimiser. */
    private Known made(Referent.Global global, Suffix.Call call, Span at, Type type, Scope scope) {
        boolean sound = true;
        for (Map.Entry<String, Known> argument : bound(global, call, at, scope).entrySet()) {
            sound &= pass.isNow(argument.getValue(), at, "`" + argument.getKey() + "`");
        }
        return sound ? Known.now(type) : Known.NOTHING;
    }

    private Known function(
            Referent.Global global,
            Item.Function function,
            Suffix.Call call,
            Span at,
            Scope scope) {
        Signature signature = pass.globals().signature(global);
        if (function.body().isEmpty()) {
            pass.unbuilt().constructor(signature.name(), at);
        }
        if (function.body().isEmpty() && signature.result() != Noun.CURVE) {
            return made(global, call, at, signature.result(), scope);
        }
        Map<String, Known> arguments = binder.bind(signature, call, at, scope);
        Known result =
                function.body().isEmpty()
                        ? Known.now(signature.result())
                        : pass.globals().item(global.module(), function);
        for (Known argument : arguments.values()) {
            result = result.after(argument);
        }
        return result;
    }

    /** Of tensors the criterion is computed; of a layer or selection it is asked of its network. */
    private Known criterion(
            Referent.Global global,
            Item.Criterion criterion,
            Suffix.Call call,
            Span at,
            Scope scope) {
        Map<String, Known> arguments = bound(global, call, at, scope);
        Known scores = Known.now(new Type.Tensor(List.of("filter")));
        boolean computed = false;
        for (Map.Entry<String, Known> argument : arguments.entrySet()) {
            Known known = argument.getValue();
            scores = scores.after(known);
            if (known.type() == Noun.LAYER || known.type() == Noun.SELECTION) {
                return Known.at(scope.isInStep() ? Time.STEP : Time.RUN, scores.type(), at);
            }
            computed |= Inputs.isInput(criterion.parameters(), argument.getKey());
        }
        return computed ? scores : Known.now(Noun.CRITERION).after(scores);
    }

    private Known transform(Referent.Global global, Suffix.Call call, Span at, Scope scope) {
        Map<String, Known> arguments = bound(global, call, at, scope);
        boolean computed =
                arguments.values().stream()
                        .anyMatch(argument -> argument.type() instanceof Type.Tensor);
        Known result = Known.now(computed ? new Type.Unknown() : Noun.TRANSFORM);
        for (Known argument : arguments.values()) {
            result = result.after(argument);
        }
        return result;
    }

    private boolean isLossOfTensors(Item.Function function, Suffix.Call call) {
        return function.body().isEmpty()
                && function.type().map(TypeReader::read).equals(Optional.of(new Type.Word("loss")))
                && call.arguments().stream().anyMatch(argument -> argument.name().isEmpty());
    }

    /** {@code cross_entropy(net(x), y, smoothing: 10%)} in a training step. */
    private Known loss(Referent.Global global, Suffix.Call call, Span at, Scope scope) {
        List<Suffix.Argument> named =
                call.arguments().stream().filter(argument -> argument.name().isPresent()).toList();
        List<Suffix.Argument> tensors =
                call.arguments().stream().filter(argument -> argument.name().isEmpty()).toList();
        for (Suffix.Argument tensor : tensors) {
            pass.expressions().known(tensor.value(), scope);
        }
        if (tensors.size() != 2) {
            pass.report(
                    Code.P0102,
                    at,
                    "`%s` compares two things: an output and its target"
                            .formatted(global.name().text()));
        }
        bound(global, new Suffix.Call(call.span(), named), at, scope);
        return Known.at(Time.STEP, Unit.NUMBER, at);
    }

    /** A call of a value. */
    Known value(Known callee, Suffix.Call call, Span at, Scope scope) {
        if (callee.isUnknown()) {
            return silently(call, scope);
        }
        return switch (callee.type()) {
            case Noun noun when noun == Noun.NETWORK -> network(callee, call, at, scope);
            case Noun noun when noun == Noun.SCHEDULE -> schedule(callee, call, scope);
            case Noun noun when noun == Noun.SPLIT -> {
                binder.bind(SPLIT, call, at.to(call.span()), scope);
                yield callee;
            }
            default -> {
                silently(call, scope);
                yield pass.refuse(
                        Code.P0101,
                        at,
                        "`%s` is %s and cannot be called"
                                .formatted(at.text(), Fit.words(callee.type())));
            }
        };
    }

    /** With named arguments only it is a network, with tensors that network's output. */
    private Known network(Known callee, Suffix.Call call, Span at, Scope scope) {
        Known result = callee;
        boolean isOutput = false;
        for (Suffix.Argument argument : call.arguments()) {
            Optional<String> name = argument.name().map(Identifier::text);
            if (name.isEmpty()) {
                isOutput = true;
                pass.expressions().known(argument.value(), scope);
            } else if (name.get().equals("widths")) {
                result =
                        result.after(
                                pass.expressions()
                                        .expected(argument.value(), Noun.STRUCTURE, scope));
            } else if (name.get().equals("weights")) {
                result = result.after(pass.expressions().known(argument.value(), scope));
            } else {
                pass.report(
                        Binder.unknown(
                                "a network", argument.name().get(), List.of("widths", "weights")));
            }
        }
        return isOutput ? Known.at(Time.STEP, new Type.Unknown(), at.to(call.span())) : result;
    }

    private Known schedule(Known callee, Suffix.Call call, Scope scope) {
        Known result = callee;
        for (Suffix.Argument argument : call.arguments()) {
            if (argument.name().isEmpty()) {
                pass.expressions().known(argument.value(), scope);
                pass.report(
                        Code.P0102,
                        argument.span(),
                        "entries of a schedule are replaced by name, as in"
                                + " `full(length: 40 epochs)`");
            } else {
                Known entry =
                        pass.definitions().entry(argument.name().get(), argument.value(), scope);
                result = result.after(entry);
            }
        }
        return result;
    }
}
