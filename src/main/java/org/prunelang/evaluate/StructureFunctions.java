package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/**
 * What the structure alone says: costs, filters, shapes, layers. A network whose widths only the
 * run decides gives a term instead of a number.
 */
final class StructureFunctions {
    private final Interpreter interpreter;

    StructureFunctions(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning call(String name, Suffix.Call call, Span at, Scope scope) {
        List<String> allowed =
                switch (name) {
                    case "macs", "params" -> List.of("counting");
                    case "layers" -> List.of("kind");
                    default -> List.of();
                };
        Map<String, Suffix.Argument> named =
                BuiltIns.named(interpreter, name, call, allowed, scope);
        List<Meaning> positional =
                call.arguments().stream()
                        .filter(argument -> argument.name().isEmpty())
                        .map(argument -> interpreter.evaluate(argument.value(), scope))
                        .toList();
        if (positional.stream().anyMatch(Meaning::isUnknown) || named.size() > allowed.size()) {
            return Meaning.UNKNOWN;
        }
        if (positional.isEmpty()) {
            interpreter.report(
                    Diagnostic.of(Code.P0102, at, "`" + name + "` wants a network"), scope);
            return Meaning.UNKNOWN;
        }
        if (name.equals("shape") && positional.getFirst().isTensor()) {
            return interpreter.tensors().shape(positional.getFirst());
        }
        if (!(positional.getFirst() instanceof Meaning.Net(NetworkValue network))) {
            return interpreter.typeError(
                    call.arguments().getFirst().span(), "a network", positional.getFirst(), scope);
        }
        return switch (name) {
            case "shape" -> shape(network.structure());
            case "layers" -> layers(network, positional, named, at, scope);
            default -> cost(name, network, named, at, scope);
        };
    }

    private Meaning cost(
            String name,
            NetworkValue network,
            Map<String, Suffix.Argument> named,
            Span at,
            Scope scope) {
        String counting =
                Optional.ofNullable(named.get("counting"))
                        .map(argument -> counting(argument.value(), scope))
                        .orElse(name.equals("params") ? "P1" : "F2");
        Optional<Value.Quantity> amount = amount(name, counting, network.structure());
        if (amount.isEmpty()) {
            interpreter.report(
                    Diagnostic.of(
                                    Code.P0101,
                                    at,
                                    "`%s` is no way to count %s".formatted(counting, name))
                            .note(
                                    name.equals("params")
                                            ? "the ways are P1, P2 and P3"
                                            : "the ways are F2, F3, F4, F5 and F6"),
                    scope);
            return Meaning.UNKNOWN;
        }
        if (network.fixed()) {
            return Meaning.of(amount.get());
        }
        Optional<NetworkValue> held = interpreter.networks().held(network, at, scope);
        return held.<Meaning>map(
                        value -> {
                            int slot = value.slot().orElseThrow();
                            interpreter.bounds().note(slot, network);
                            return new Meaning.Later(
                                    new Term.Cost(name, counting, slot), amount.get().unit());
                        })
                .orElse(Meaning.UNKNOWN);
    }

    private String counting(Expr expr, Scope scope) {
        return expr instanceof Expr.Name(_, String word)
                ? word
                : interpreter.evaluate(expr, scope).shown().orElse("");
    }

    static Optional<Value.Quantity> amount(String name, String counting, Network network) {
        return switch (name) {
            case "macs" ->
                    constant(MacCounting.values(), counting)
                            .map(how -> quantity(Macs.of(network, how), Unit.MACS));
            case "params" ->
                    constant(ParameterCounting.values(), counting)
                            .map(how -> quantity(Params.of(network, how), Unit.PARAMS));
            case "bytes" -> Optional.of(quantity(Params.bytes(network), Unit.BYTES));
            default -> Optional.of(quantity(Rational.of(filters(network)), Unit.COUNT));
        };
    }

    private static Value.Quantity quantity(Rational amount, Unit unit) {
        return new Value.Quantity(amount, unit);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The outputs of all convolutions, depthwise ones not counted. */
    private static long filters(Network network) {
        return network.layers().stream()
                .filter(layer -> layer.op() instanceof Op.Conv)
                .mapToLong(layer -> layer.shape().channels())
                .sum();
    }

    private static Meaning shape(Network network) {
        List<Meaning> sizes = new ArrayList<>();
        for (int size : network.layer(network.outputs().getFirst()).shape().sizes()) {
            sizes.add(Meaning.count(size));
        }
        return Meaning.sequence(sizes);
    }

    private Meaning layers(
            NetworkValue network,
            List<Meaning> positional,
            Map<String, Suffix.Argument> named,
            Span at,
            Scope scope) {
        String pattern = "**";
        if (positional.size() > 1) {
            if (!(positional.get(1) instanceof Meaning.Plain(Value.Text(String text)))) {
                return interpreter.typeError(at, "a layer pattern", positional.get(1), scope);
            }
            pattern = text;
        }
        String kind =
                Optional.ofNullable(named.get("kind"))
                        .map(argument -> counting(argument.value(), scope))
                        .orElse("layer");
        return interpreter.properties().layers(network, pattern, kind, at, scope);
    }
}
