package org.prunelang.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prunelang.check.Module;
import org.prunelang.check.TypeReader;
import org.prunelang.network.Op;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.LayerStatement;
import org.prunelang.syntax.tree.Parameter;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Value;

/**
 * Calls of what the library declares and this program provides: layers, functions of tensors, and
 * choices that a later room gives their meaning (optimisers, curves, data sets).
 */
final class Externs {
    private final Interpreter interpreter;

    Externs(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning call(
            Module module, Item.Function function, Suffix.Call call, Span at, Scope scope) {
        String name = function.name().text();
        Type result = function.type().map(TypeReader::read).orElse(new Type.Unknown());
        if (!(result instanceof Noun)) {
            return interpreter.builtIns().call(name, call, at, scope);
        }
        Scope bound = Calls.expansion(name, at, scope);
        List<String> optional = withoutDefault(function);
        Arguments.Target target = new Arguments.Target(name, module, function.parameters());
        if (!interpreter.arguments().bind(target, call, scope, bound, optional)) {
            return Meaning.UNKNOWN;
        }
        Map<String, Meaning> arguments = arguments(function, bound);
        if (arguments.values().stream().anyMatch(Meaning::isUnknown)) {
            return Meaning.UNKNOWN;
        }
        if (result == Noun.LAYER) {
            return new Meaning.Placing(name, arguments);
        }
        if (result == Noun.NETWORK) {
            return Meaning.UNKNOWN;
        }
        return choice((Noun) result, name, arguments, at, scope);
    }

    /** Parameters a call may leave out though they have no default: the library says `holdout`. */
    private static List<String> withoutDefault(Item.Function function) {
        return function.name().text().isEmpty() ? List.of() : OPTIONAL;
    }

    private static final List<String> OPTIONAL = List.of("holdout", "subset", "normalize");

    private static Map<String, Meaning> arguments(Item.Function function, Scope bound) {
        Map<String, Meaning> arguments = new LinkedHashMap<>();
        for (Parameter parameter : function.parameters()) {
            String name = parameter.name().text();
            bound.lookup(name).ifPresent(value -> arguments.put(name, value));
        }
        return arguments;
    }

    private Meaning choice(
            Noun noun, String name, Map<String, Meaning> arguments, Span at, Scope scope) {
        SortedMap<String, Value> values = new TreeMap<>();
        for (Map.Entry<String, Meaning> argument : arguments.entrySet()) {
            if (argument.getValue() instanceof Meaning.Plain(Value value)) {
                values.put(argument.getKey(), value);
            } else {
                return interpreter.needsRun(at, "`" + argument.getKey() + "`", scope);
            }
        }
        Value.Choice choice = new Value.Choice(noun.word(), name, values);
        return noun == Noun.DATA ? new Meaning.Images(choice) : Meaning.of(choice);
    }

    /** {@code input image(3, 32x32)}. */
    Optional<Op> input(LayerStatement.Input input, Scope scope) {
        Optional<Meaning> declared = interpreter.globals().layer(input.kind());
        if (declared.isEmpty()) {
            interpreter.typeError(
                    input.kind().span(), "`image` or `vector`", Meaning.of(
                            new Value.Text(input.kind().text())), scope);
            return Optional.empty();
        }
        Meaning placing =
                interpreter
                        .calls()
                        .call(declared.get(), input.arguments(), input.kind().span(), scope);
        return placing instanceof Meaning.Placing layer
                ? interpreter.layerOps().op(layer, input.span(), scope)
                : Optional.empty();
    }
}
