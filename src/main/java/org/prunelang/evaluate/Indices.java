package org.prunelang.evaluate;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Primitive;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;

/** Indices of tensors: one takes a slice along the first axis, bounds cut a stretch of it. */
final class Indices {
    private final Interpreter interpreter;

    Indices(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning tensor(Meaning target, Suffix.Index index, Scope scope) {
        Meaning now = target;
        for (Suffix.Bounds bounds : index.indices()) {
            now =
                    switch (bounds) {
                        case Suffix.Bounds.At(
                                        Span at,
                                        Expr.Range(_, Expr low, Expr high, boolean closed)) ->
                                stretch(
                                        now,
                                        Optional.of(low),
                                        Optional.of(high),
                                        closed,
                                        at,
                                        scope);
                        case Suffix.Bounds.At(Span at, Expr value) ->
                                interpreter
                                        .tensors()
                                        .taken(now, interpreter.evaluate(value, scope), at, scope);
                        case Suffix.Bounds.From(Span at, Expr low) ->
                                stretch(now, Optional.of(low), Optional.empty(), false, at, scope);
                        case Suffix.Bounds.UpTo(Span at, Expr high, boolean closed) ->
                                stretch(
                                        now,
                                        Optional.empty(),
                                        Optional.of(high),
                                        closed,
                                        at,
                                        scope);
                    };
        }
        return now;
    }

    private Meaning stretch(
            Meaning target,
            Optional<Expr> low,
            Optional<Expr> high,
            boolean closed,
            Span at,
            Scope scope) {
        List<Axis> axes = Tensors.type(target).axes();
        if (axes.isEmpty()) {
            return interpreter.typeError(at, "a tensor with an axis", target, scope);
        }
        String axis = axes.getFirst().name();
        Meaning from =
                low.map(expr -> interpreter.evaluate(expr, scope))
                        .orElseGet(() -> Meaning.count(0));
        Meaning to =
                high.map(expr -> interpreter.evaluate(expr, scope))
                        .orElseGet(() -> length(target, axis, at, scope));
        Meaning end = closed ? following(to, at, scope) : to;
        return interpreter
                .tensors()
                .one(
                        List.of(target, from, end),
                        at,
                        scope,
                        given ->
                                TensorExpr.Slice.of(
                                        given.get(0), axis, given.get(1), given.get(2)));
    }

    private Meaning length(Meaning target, String axis, Span at, Scope scope) {
        return interpreter
                .tensors()
                .one(
                        List.of(target),
                        at,
                        scope,
                        given -> Several.Call.single(Primitive.COUNT, List.of(axis), given));
    }

    private Meaning following(Meaning index, Span at, Scope scope) {
        return interpreter
                .operators()
                .apply(
                        org.prunelang.value.Operation.PLUS,
                        List.of(index, Meaning.count(1)),
                        at,
                        scope);
    }
}
