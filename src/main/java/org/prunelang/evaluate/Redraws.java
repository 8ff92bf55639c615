package org.prunelang.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.plan.Action;
import org.prunelang.rule.Masked;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Term;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/**
 * {@code fresh(n, only: […], seed: s)} and {@code rescaled(n, by: a)}: networks with other weights.
 */
final class Redraws {
    private final Interpreter interpreter;

    Redraws(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning call(String name, Suffix.Call call, Span at, Scope scope) {
        List<String> allowed = name.equals("fresh") ? List.of("only", "seed") : List.of("by");
        Map<String, Suffix.Argument> named =
                BuiltIns.named(interpreter, name, call, allowed, scope);
        Optional<Expr> operand =
                call.arguments().stream()
                        .filter(argument -> argument.name().isEmpty())
                        .map(Suffix.Argument::value)
                        .findFirst();
        if (operand.isEmpty()) {
            interpreter.report(
                    Diagnostic.of(Code.P0102, at, "`" + name + "` wants a network"), scope);
            return Meaning.UNKNOWN;
        }
        Optional<NetworkValue> network = interpreter.networks().network(operand.get(), scope);
        if (network.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        return name.equals("fresh")
                ? fresh(network.get(), named, at, scope)
                : rescaled(network.get(), named, at, scope);
    }

    private Meaning fresh(
            NetworkValue network, Map<String, Suffix.Argument> named, Span at, Scope scope) {
        Optional<Term> seed =
                Optional.ofNullable(named.get("seed"))
                        .flatMap(argument ->
                                interpreter
                                        .arguments()
                                        .fitted(argument.value(), Unit.COUNT, scope)
                                        .term());
        boolean declared = network.slot().isEmpty();
        if (declared && !named.containsKey("only")) {
            return step(
                    new Action.Fresh(network.structure(), Optional.empty(), seed),
                    network,
                    Optional.empty(),
                    at,
                    scope);
        }
        Optional<NetworkValue> held = interpreter.networks().held(network, at, scope);
        return held.map(value ->
                        step(
                                new Action.Redraw(
                                        value.slot().orElseThrow(), only(named, scope), seed),
                                redrawn(value),
                                Optional.of(value),
                                at,
                                scope))
                .orElse(Meaning.UNKNOWN);
    }

    /** Held entries stay zero; soft ones are drawn and leave the mask. */
    private static NetworkValue redrawn(NetworkValue network) {
        Masked masked = network.masked().trained();
        return network.with(masked);
    }

    private SortedSet<String> only(Map<String, Suffix.Argument> named, Scope scope) {
        SortedSet<String> kinds = new TreeSet<>();
        Suffix.Argument argument = named.get("only");
        if (argument != null && argument.value() instanceof Expr.Sequence(_, List<Expr> words)) {
            for (Expr word : words) {
                kinds.add(word.span().text());
            }
        } else if (argument != null) {
            interpreter.typeError(
                    argument.span(),
                    "a list of kinds, as in [batchnorm, linear]",
                    interpreter.evaluate(argument.value(), scope),
                    scope);
        }
        return kinds;
    }

    private Meaning rescaled(
            NetworkValue network, Map<String, Suffix.Argument> named, Span at, Scope scope) {
        if (!named.containsKey("by")) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0102, at, "`rescaled` wants a factor: rescaled(n, by: 0.01)"),
                    scope);
            return Meaning.UNKNOWN;
        }
        Meaning by = interpreter.arguments().fitted(named.get("by").value(), Unit.NUMBER, scope);
        Optional<NetworkValue> held = interpreter.networks().held(network, at, scope);
        if (held.isEmpty() || by.term().isEmpty() || isZero(by)) {
            return Meaning.UNKNOWN;
        }
        NetworkValue value = held.get();
        return step(
                new Action.Rescale(value.slot().orElseThrow(), by.term().get()),
                value,
                Optional.of(value),
                at,
                scope);
    }

    private static boolean isZero(Meaning by) {
        return by instanceof Meaning.Plain(Value.Quantity quantity)
                && quantity.amount().signum() == 0;
    }

    private Meaning step(
            Action action,
            NetworkValue result,
            Optional<NetworkValue> before,
            Span at,
            Scope scope) {
        return interpreter
                .actions()
                .step(
                        action,
                        result,
                        result.forecast(before.map(NetworkValue::structure), List.of(), List.of()),
                        "",
                        at,
                        scope);
    }
}
