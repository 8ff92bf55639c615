package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.tensor.Primitive;
import org.prunelang.tensor.Reduction;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.value.Operation;
import org.prunelang.value.Value;

/** Calls of the functions on tensors: reductions, primitives, and what makes tensors. */
final class TensorCalls {
    private final Interpreter interpreter;

    TensorCalls(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** One call: what stands at its places, what is named, and where it is. */
    record Given(
            String name,
            List<Meaning> positional,
            Map<String, Suffix.Argument> named,
            Span at,
            Scope scope) {}

    Meaning call(Given call) {
        return switch (call.name()) {
            case "zeros" -> made(Primitive.ZEROS, call, List.of());
            case "ones" -> made(Primitive.ONES, call, List.of());
            case "tensor" -> made(Primitive.TENSOR, call, List.of(value(call, "fill", 0)));
            case "normal" -> made(Primitive.NORMAL, call, List.of(value(call, "seed", 1)));
            case "distance" -> distance(call);
            case "svd" -> svd(call);
            case "rank" -> primitive(Primitive.RANK, axes(call, "of"), call.positional(), call);
            case "norm" -> norm(call);
            case "take" -> primitive(Primitive.TAKE, axes(call, "along"), call.positional(), call);
            case "put" -> put(call);
            case "relabel" -> relabel(call);
            case "count" ->
                    primitive(Primitive.COUNT, axes(call, "along"), call.positional(), call);
            case "sorted" -> primitive(Primitive.SORTED, List.of(), call.positional(), call);
            default -> reduction(call);
        };
    }

    private Meaning reduction(Given call) {
        for (Reduction reduction : Reduction.values()) {
            if (reduction.word().equals(call.name()) && call.positional().size() == 1) {
                List<String> over = axes(call, "over");
                return interpreter
                        .tensors()
                        .one(
                                call.positional(),
                                call.at(),
                                call.scope(),
                                given -> TensorExpr.Reduce.of(reduction, given.getFirst(), over));
            }
        }
        for (Operation operation : Operation.values()) {
            if (operation.name().toLowerCase(Locale.ROOT).equals(call.name())) {
                return interpreter
                        .tensors()
                        .elementwise(operation, call.positional(), call.at(), call.scope());
            }
        }
        return refuse(call, "`" + call.name() + "` is no function of tensors");
    }

    private Meaning primitive(
            Primitive primitive, List<String> words, List<Meaning> operands, Given call) {
        return interpreter
                .tensors()
                .one(
                        operands,
                        call.at(),
                        call.scope(),
                        given -> Several.Call.single(primitive, words, given));
    }

    /**
     * Tensors made by sizes: {@code zeros(row: n, weight: m)}, {@code ones(16)}, a list of sizes.
     */
    private Meaning made(Primitive primitive, Given call, List<Meaning> extra) {
        List<String> names = new ArrayList<>();
        List<Meaning> sizes = new ArrayList<>();
        for (Meaning size : call.positional()) {
            sizes.addAll(isList(size) ? interpreter.lists().parts(size) : List.of(size));
        }
        names.addAll(Unnamed.axes(sizes.size()));
        call.named()
                .forEach((name, argument) -> {
                    if (!name.equals("fill") && !name.equals("seed")) {
                        names.add(name);
                        sizes.add(interpreter.evaluate(argument.value(), call.scope()));
                    }
                });
        if (sizes.isEmpty()) {
            return refuse(
                    call, "`%s` wants sizes, as in %s(8)".formatted(call.name(), call.name()));
        }
        List<Meaning> operands = new ArrayList<>(sizes);
        operands.addAll(extra);
        return primitive(primitive, names, operands, call);
    }

    private static boolean isList(Meaning meaning) {
        return meaning instanceof Meaning.Sequence
                || meaning instanceof Meaning.Plain(Value.Sequence _);
    }

    private Meaning value(Given call, String name, long otherwise) {
        return named(call, name).orElseGet(() -> Meaning.count(otherwise));
    }

    private Optional<Meaning> named(Given call, String name) {
        return Optional.ofNullable(call.named().get(name))
                .map(argument -> interpreter.evaluate(argument.value(), call.scope()));
    }

    private Meaning distance(Given call) {
        String metric =
                Optional.ofNullable(call.named().get("metric"))
                        .map(argument -> metric(argument.value(), call.scope()))
                        .orElse("euclidean");
        return primitive(Primitive.DISTANCE, List.of(metric), call.positional(), call);
    }

    private String metric(Expr expr, Scope scope) {
        return BuiltIns.word(interpreter.evaluate(expr, scope)).orElseGet(() -> expr.span().text());
    }

    private Meaning svd(Given call) {
        List<Meaning> results =
                interpreter
                        .tensors()
                        .several(
                                call.positional(),
                                call.at(),
                                call.scope(),
                                given -> Several.Call.of(Primitive.SVD, List.of(), given));
        return results.isEmpty() ? Meaning.UNKNOWN : new Meaning.Tuple(results);
    }

    private Meaning norm(Given call) {
        List<Meaning> operands = new ArrayList<>(call.positional());
        operands.add(value(call, "order", 2));
        return primitive(Primitive.NORM, axes(call, "over"), operands, call);
    }

    /** {@code put(X, row: i, Y)}: the named argument says the axis and the place. */
    private Meaning put(Given call) {
        if (call.named().size() != 1 || call.positional().size() != 2) {
            return refuse(call, "`put` is written put(X, axis: index, Y)");
        }
        Map.Entry<String, Suffix.Argument> place = call.named().entrySet().iterator().next();
        Meaning index = interpreter.evaluate(place.getValue().value(), call.scope());
        List<Meaning> operands =
                List.of(call.positional().getFirst(), index, call.positional().getLast());
        return primitive(Primitive.PUT, List.of(place.getKey()), operands, call);
    }

    private Meaning relabel(Given call) {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Suffix.Argument> pair : call.named().entrySet()) {
            words.add(pair.getKey());
            words.add(axis(pair.getValue().value()));
        }
        return primitive(Primitive.RELABEL, words, call.positional(), call);
    }

    /** The axes an argument names: {@code over: weight}, {@code of: [height, width]}. */
    private List<String> axes(Given call, String name) {
        Suffix.Argument argument = call.named().get(name);
        if (argument == null) {
            return List.of();
        }
        return argument.value() instanceof Expr.Sequence(_, List<Expr> names)
                ? names.stream().map(TensorCalls::axis).toList()
                : List.of(axis(argument.value()));
    }

    private static String axis(Expr expr) {
        return expr instanceof Expr.Name(_, String text) ? text : expr.span().text();
    }

    private Meaning refuse(Given call, String message) {
        interpreter.report(Diagnostic.of(Code.P0101, call.at(), message), call.scope());
        return Meaning.UNKNOWN;
    }
}
