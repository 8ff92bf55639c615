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
import org.prunelang.syntax.tree.Expr;
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

    Meaning call(Module module, Item.Function function, Suffix.Call call, Span at, Scope scope) {
        String name = function.name().text();
        Type result = function.type().map(TypeReader::read).orElse(new Type.Unknown());
        if (!isChoice(result)) {
            return interpreter.builtIns().call(name, call, at, scope);
        }
        Scope bound = interpreter.calling(name, at, scope);
        Arguments.Target target = new Arguments.Target(name, module, function.parameters());
        if (!interpreter.arguments().bind(target, call, scope, bound, OPTIONAL)) {
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
        return choice(result, name, arguments, at, scope);
    }

    /** Layers, and what a later room gives its meaning; functions of tensors are neither. */
    private static boolean isChoice(Type result) {
        return result instanceof Noun || result instanceof Type.Word;
    }

    /**
     * A name as a value: one of a layer, an augmentation or a loss without an argument list stands
     * for its call ({@code relu}, {@code augment: [flip]}).
     */
    Meaning value(Expr.Name name, Scope scope) {
        Meaning meaning = interpreter.names().meaning(name, scope);
        if (meaning instanceof Meaning.Callable(Module module, Item.Function function)
                && function.body().isEmpty()
                && function.type().map(TypeReader::read).filter(Externs::isChoice).isPresent()) {
            Suffix.Call none = new Suffix.Call(name.span(), List.of());
            return call(module, function, none, name.span(), scope);
        }
        return meaning;
    }

    /** Parameters a call may leave out though they have no default: the library says `holdout`. */
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
            Type type, String name, Map<String, Meaning> arguments, Span at, Scope scope) {
        SortedMap<String, Value> values = new TreeMap<>();
        for (Map.Entry<String, Meaning> argument : arguments.entrySet()) {
            if (argument.getValue() instanceof Meaning.Plain(Value value)) {
                values.put(argument.getKey(), value);
            } else {
                return interpreter.needsRun(at, "`" + argument.getKey() + "`", scope);
            }
        }
        String kind = type instanceof Noun noun ? noun.word() : ((Type.Word) type).enumeration();
        Value.Choice choice = new Value.Choice(kind, name, values);
        return type == Noun.DATA ? new Meaning.Images(choice) : Meaning.of(choice);
    }

    /** {@code input image(3, 32x32)}. */
    Optional<Op> input(LayerStatement.Input input, Scope scope) {
        Optional<Meaning> declared = interpreter.globals().layer(input.kind());
        if (declared.isEmpty()) {
            interpreter.typeError(
                    input.kind().span(),
                    "`image` or `vector`",
                    Meaning.of(new Value.Text(input.kind().text())),
                    scope);
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
