package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Operation;
import org.prunelang.value.Value;

/**
 * The built-in functions that work on scalars, lists and tensors alike; those of networks stand in
 * {@link StructureFunctions} and {@link Measurements}.
 */
final class BuiltIns {
    private static final Map<String, Operation> SCALAR = scalar();

    private final Interpreter interpreter;
    private final StructureFunctions structure;
    private final Measurements measurements;

    BuiltIns(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.structure = new StructureFunctions(interpreter);
        this.measurements = new Measurements(interpreter);
    }

    Meaning call(String name, Suffix.Call call, Span at, Scope scope) {
        return switch (name) {
            case "macs", "params", "bytes", "filters", "shape", "layers" ->
                    structure.call(name, call, at, scope);
            case "accuracy", "loss", "latency" -> measurements.call(name, call, at, scope);
            // A network that only its file knows: the checker has warned of it (P0590).
            case "onnx", "saved", "hypernet", "sample" -> Meaning.UNKNOWN;
            case "fresh", "rescaled" -> interpreter.redraws().call(name, call, at, scope);
            default -> general(name, call, at, scope);
        };
    }

    private Meaning general(String name, Suffix.Call call, Span at, Scope scope) {
        List<Meaning> positional = new ArrayList<>();
        Map<String, Suffix.Argument> named = new java.util.LinkedHashMap<>();
        for (Suffix.Argument argument : call.arguments()) {
            if (argument.name().isPresent()) {
                named.put(argument.name().get().text(), argument);
            } else {
                positional.add(interpreter.evaluate(argument.value(), scope));
            }
        }
        if (positional.stream().anyMatch(Meaning::isUnknown)) {
            return Meaning.UNKNOWN;
        }
        if (positional.stream().anyMatch(Meaning.View.class::isInstance)) {
            return interpreter.ofTensorsOfNetwork(at, scope);
        }
        boolean ofTensors = positional.stream().anyMatch(Meaning::isTensor);
        Operation operation = SCALAR.get(name);
        if (operation == null || ofTensors || named.containsKey("over")) {
            return interpreter
                    .tensorCalls()
                    .call(new TensorCalls.Given(name, positional, named, at, scope));
        }
        return scalar(operation, positional, at, scope);
    }

    private Meaning scalar(Operation operation, List<Meaning> arguments, Span at, Scope scope) {
        if (arguments.size() == 1 && arguments.getFirst() instanceof Meaning.Sequence list) {
            Optional<Meaning> answer = ofObjects(operation, list);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return interpreter.operators().apply(operation, arguments, at, scope);
    }

    /** What can be said of a list whatever it holds: its length, its elements with their index. */
    private static Optional<Meaning> ofObjects(Operation operation, Meaning.Sequence list) {
        if (operation == Operation.COUNT) {
            return Optional.of(Meaning.count(list.elements().size()));
        }
        if (operation == Operation.NUMBERED) {
            List<Meaning> pairs = new ArrayList<>();
            for (int i = 0; i < list.elements().size(); i++) {
                pairs.add(Meaning.tuple(List.of(Meaning.count(i), list.elements().get(i))));
            }
            return Optional.of(Meaning.sequence(pairs));
        }
        return Optional.empty();
    }

    private static Map<String, Operation> scalar() {
        Map<String, Operation> byName = new java.util.HashMap<>();
        for (Operation operation : Operation.values()) {
            String sign = operation.sign();
            boolean isFunction =
                    operation.compareTo(Operation.ABS) >= 0
                            && sign.equals(operation.name().toLowerCase(Locale.ROOT));
            if (isFunction) {
                byName.put(sign, operation);
            }
        }
        return Map.copyOf(byName);
    }

    /** Reads the named arguments of a built-in, refusing others. */
    static Map<String, Suffix.Argument> named(
            Interpreter interpreter,
            String function,
            Suffix.Call call,
            List<String> allowed,
            Scope scope) {
        Map<String, Suffix.Argument> named = new java.util.LinkedHashMap<>();
        for (Suffix.Argument argument : call.arguments()) {
            if (argument.name().isEmpty()) {
                continue;
            }
            String name = argument.name().get().text();
            if (allowed.contains(name)) {
                named.put(name, argument);
            } else {
                interpreter.report(
                        Diagnostic.of(
                                        Code.P0102,
                                        argument.span(),
                                        "`%s` has no argument `%s`".formatted(function, name))
                                .note("it takes " + String.join(", ", allowed)),
                        scope);
            }
        }
        return named;
    }

    /** The word an enumeration argument stands for: `F2`, `conv`, `cpu`. */
    static Optional<String> word(Meaning meaning) {
        return meaning instanceof Meaning.Plain(Value.Choice choice)
                ? Optional.of(choice.name())
                : Optional.empty();
    }
}
