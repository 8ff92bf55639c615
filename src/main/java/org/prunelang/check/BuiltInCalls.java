package org.prunelang.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Noun;
import org.prunelang.value.Operation;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** Calls of the language's own functions on numbers, lists and networks. */
final class BuiltInCalls {
    private final Pass pass;
    private final MakingCalls making;

    BuiltInCalls(Pass pass) {
        this.pass = pass;
        this.making = new MakingCalls(pass);
    }

    Known call(String name, Suffix.Call call, Span at, Scope scope) {
        Optional<Signature> signature = Signatures.of(name);
        if (signature.isPresent()) {
            return fixed(signature.get(), call, at, scope);
        }
        Given given = new Given(pass, name, call, at, scope);
        return switch (name) {
            case "abs", "sqrt", "exp", "log", "relu" -> elementwise(given);
            case "nearest", "floor", "ceil", "number", "fraction" -> scalar(given);
            case "clamp" -> clamp(given);
            case "min", "max" -> extreme(given);
            case "sum", "mean", "median", "deviation" -> reduced(given, given.take("over"));
            case "norm" -> norm(given);
            case "count" -> count(given);
            case "sorted" -> sorted(given);
            case "fill", "numbered" -> list(given);
            case "shape" -> shape(given);
            case "detach" -> detached(given);
            case "positive" -> positive(given);
            default -> making.call(given);
        };
    }

    private Known fixed(Signature signature, Suffix.Call call, Span at, Scope scope) {
        pass.unbuilt().function(signature.name(), at);
        Known result =
                signature.time() == Time.NOW
                        ? Known.now(signature.result())
                        : Known.at(signature.time(), signature.result(), at);
        for (Known argument : pass.calls().binder().bind(signature, call, at, scope).values()) {
            result = result.after(argument);
        }
        return result;
    }

    static Operation operation(String name) {
        return Operation.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Known elementwise(Given given) {
        given.refuseOthers();
        if (!given.has(1, 1) || given.anyUnknown()) {
            return Known.NOTHING;
        }
        return given.anyTensor()
                ? given.first().as(TensorTypes.of(given.first().type()))
                : scalars(given);
    }

    private Known scalar(Given given) {
        given.refuseOthers();
        return given.has(1, 1) ? scalars(given) : Known.NOTHING;
    }

    private Known scalars(Given given) {
        return pass.operators().result(operation(given.name()), given.positional(), given.at());
    }

    private Known clamp(Given given) {
        for (String end : List.of("low", "high")) {
            given.take(end)
                    .ifPresent(argument ->
                            given.positional()
                                    .add(
                                            pass.expressions()
                                                    .known(argument.value(), given.scope())));
        }
        given.refuseOthers("low", "high");
        if (!given.has(3, 3) || given.anyUnknown()) {
            return Known.NOTHING;
        }
        return given.anyTensor() ? given.whole(given.first().type()) : scalars(given);
    }

    private Known extreme(Given given) {
        Optional<Suffix.Argument> over = given.take("over");
        if (given.positional().size() == 1) {
            return reduced(given, over);
        }
        given.refuseOthers("over");
        if (!given.has(1, Integer.MAX_VALUE) || given.anyUnknown()) {
            return Known.NOTHING;
        }
        if (!given.anyTensor()) {
            return scalars(given);
        }
        Type met = given.first().type();
        for (Known other : given.positional()) {
            met = TensorTypes.met(met, other.type());
        }
        return given.whole(met);
    }

    private Known reduced(Given given, Optional<Suffix.Argument> over) {
        given.refuseOthers("over");
        if (!given.has(1, 1) || given.anyUnknown()) {
            return Known.NOTHING.after(given.whole(new Type.Unknown()));
        }
        if (given.anyTensor()) {
            return pass.tensors().reduced(given.first(), over);
        }
        if (over.isPresent()) {
            return pass.refuse(
                    Code.P0312,
                    over.get().span(),
                    "only tensors have axes, and this is " + Fit.words(given.first().type()));
        }
        return scalars(given);
    }

    private Known norm(Given given) {
        given.taken("order", Unit.NUMBER);
        Optional<Suffix.Argument> over = given.take("over");
        given.refuseOthers("order", "over");
        if (!given.has(1, 1) || given.anyUnknown()) {
            return Known.NOTHING;
        }
        return given.anyTensor()
                ? pass.tensors().reduced(given.first(), over)
                : pass.operators()
                        .result(Operation.SUM, given.positional(), given.at())
                        .as(Unit.NUMBER);
    }

    private Known count(Given given) {
        Optional<Suffix.Argument> along = given.take("along");
        given.refuseOthers("along");
        if (!given.has(1, 1)) {
            return Known.NOTHING;
        }
        Type type = given.first().type();
        along.ifPresent(argument ->
                pass.tensors()
                        .axes(argument.value())
                        .forEach(axis -> pass.tensors().axis(axis, type)));
        if (TensorTypes.isTensor(type) || given.anyUnknown()) {
            return Known.now(Unit.COUNT);
        }
        return scalars(given);
    }

    private Known sorted(Given given) {
        given.refuseOthers();
        if (!given.has(1, 1) || given.anyUnknown()) {
            return Known.NOTHING;
        }
        return given.anyTensor()
                ? given.first().as(TensorTypes.of(given.first().type()))
                : scalars(given);
    }

    private Known list(Given given) {
        given.refuseOthers();
        int number = given.name().equals("fill") ? 2 : 1;
        return given.has(number, number) ? scalars(given) : Known.NOTHING;
    }

    private Known shape(Given given) {
        given.refuseOthers();
        if (!given.has(1, 1)) {
            return Known.NOTHING;
        }
        Type type = given.first().type();
        if (type == Noun.NETWORK || TensorTypes.isTensor(type) || given.anyUnknown()) {
            return given.whole(new Type.ListOf(Unit.COUNT));
        }
        return pass.refuse(
                Code.P0101,
                given.at(),
                "`shape` is of a network or tensor, not of " + Fit.words(type));
    }

    private Known detached(Given given) {
        given.refuseOthers();
        return given.has(1, 1) ? given.first() : Known.NOTHING;
    }

    private Known positive(Given given) {
        given.refuseOthers();
        return given.has(1, 1) ? given.first().as(Unit.NUMBER) : Known.NOTHING;
    }
}
