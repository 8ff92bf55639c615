package org.prunelang.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.data.DataRef;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.plan.Action;
import org.prunelang.plan.Metric;
import org.prunelang.plan.Slot;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** {@code accuracy}, {@code loss} and {@code latency}: each a step whose slot the term reads. */
final class Measurements {
    private final Interpreter interpreter;

    Measurements(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning call(String name, Suffix.Call call, Span at, Scope scope) {
        Optional<Expr> network =
                call.arguments().stream()
                        .filter(argument -> argument.name().isEmpty())
                        .map(Suffix.Argument::value)
                        .findFirst();
        if (network.isEmpty()) {
            interpreter.report(
                    Diagnostic.of(Code.P0102, at, "`" + name + "` wants a network to measure"),
                    scope);
            return Meaning.UNKNOWN;
        }
        if (scope.body().isEmpty()) {
            interpreter.report(
                    Diagnostic.of(
                                    Code.P0510,
                                    at,
                                    "`%s` is measured by a run, so it can stand only in a plan"
                                            .formatted(name))
                            .note("move this into the plan, or use what the structure says (macs)"),
                    scope);
            return Meaning.UNKNOWN;
        }
        Optional<NetworkValue> operand = interpreter.actions().operand(network.get(), scope);
        Optional<Metric> metric = metric(name, call, at, scope);
        return operand.isPresent() && metric.isPresent()
                ? measured(metric.get(), operand.get(), type(name), at, scope)
                : Meaning.UNKNOWN;
    }

    private static Type type(String name) {
        return switch (name) {
            case "accuracy" -> Unit.ACCURACY;
            case "latency" -> Unit.DURATION;
            default -> Unit.NUMBER;
        };
    }

    private Meaning measured(Metric metric, NetworkValue network, Type type, Span at, Scope scope) {
        Action action = new Action.Measure(metric, network.slot().orElseThrow());
        Slot slot =
                scope.body().orElseThrow().ask(new Origin(at, "", scope.origin()), type, action);
        return new Meaning.Later(new Term.Read(slot.number()), type);
    }

    private Optional<Metric> metric(String name, Suffix.Call call, Span at, Scope scope) {
        if (name.equals("latency")) {
            return latency(call, scope);
        }
        Map<String, Suffix.Argument> named =
                BuiltIns.named(interpreter, name, call, List.of("on"), scope);
        if (!named.containsKey("on")) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0102,
                            at,
                            "`%s` wants the images to measure on: `on: images.test`"
                                    .formatted(name)),
                    scope);
            return Optional.empty();
        }
        Optional<DataRef> data = interpreter.images().reference(named.get("on").value(), scope);
        return data.map(split ->
                name.equals("accuracy") ? new Metric.Accuracy(split) : new Metric.Loss(split));
    }

    private Optional<Metric> latency(Suffix.Call call, Scope scope) {
        Map<String, Suffix.Argument> named =
                BuiltIns.named(interpreter, "latency", call, List.of("batch", "device"), scope);
        Meaning batch =
                named.containsKey("batch")
                        ? interpreter
                                .arguments()
                                .fitted(named.get("batch").value(), Unit.COUNT, scope)
                        : Meaning.count(1);
        String device =
                Optional.ofNullable(named.get("device"))
                        .map(argument -> interpreter.evaluate(argument.value(), scope))
                        .flatMap(BuiltIns::word)
                        .orElse("cpu");
        return batch.term().map(size -> new Metric.Latency(size, device));
    }
}
