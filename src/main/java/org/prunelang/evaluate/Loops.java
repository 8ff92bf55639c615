package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorType;

/**
 * A `fold` inside a criterion or transform whose number of turns only the layer at hand decides: it
 * becomes a loop of the tensor function, its carried values locals.
 */
final class Loops {
    private final Interpreter interpreter;

    Loops(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The carried values after the last turn; {@code over} is a tensor not known now. */
    Meaning loop(Expr.Fold fold, Meaning carried, Meaning.Symbolic over, Scope scope) {
        Optional<Scalars> function = scope.scalars();
        List<Meaning> start =
                carried instanceof Meaning.Tuple || !interpreter.lists().parts(carried).isEmpty()
                        ? interpreter.lists().parts(carried)
                        : List.of(carried);
        Span at = fold.span();
        List<Meaning> inputs = new ArrayList<>(start);
        inputs.add(over);
        if (function.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        List<Meaning> results =
                interpreter
                        .tensors()
                        .several(
                                inputs,
                                at,
                                scope,
                                given -> {
                                    Turn turn = new Turn(given, function.get());
                                    List<TensorExpr> next = next(fold, turn, scope);
                                    return next.size() == turn.carried.size()
                                            ? Several.Loop.of(
                                                    turn.carried,
                                                    turn.start,
                                                    turn.item,
                                                    turn.over,
                                                    next)
                                            : org.prunelang.tensor.Tried.made(List.of());
                                });
        if (results.size() != start.size()) {
            return Meaning.UNKNOWN;
        }
        return results.size() == 1 ? results.getFirst() : new Meaning.Tuple(results);
    }

    /** The locals of one turn. */
    private static final class Turn {
        private final List<TensorExpr> start;
        private final TensorExpr over;
        private final List<TensorExpr.Local> carried = new ArrayList<>();
        private final TensorExpr.Local item;

        Turn(List<TensorExpr> given, Scalars function) {
            this.start = given.subList(0, given.size() - 1);
            this.over = given.getLast();
            start.forEach(value -> carried.add(function.local(value.type())));
            TensorType whole = over.type();
            this.item = function.local(whole.without(List.of(whole.names().getFirst())));
        }
    }

    /** What a turn carries to the next; empty after a diagnostic. */
    private List<TensorExpr> next(Expr.Fold fold, Turn turn, Scope scope) {
        Scope body = scope.inner();
        List<Meaning> locals = turn.carried.stream().<Meaning>map(Meaning.Symbolic::new).toList();
        Meaning carried = locals.size() == 1 ? locals.getFirst() : new Meaning.Tuple(locals);
        interpreter.folds().bind(fold.carried(), carried, fold.start().span(), body);
        interpreter
                .folds()
                .bind(fold.item(), new Meaning.Symbolic(turn.item), fold.over().span(), body);
        Meaning result = interpreter.folds().result(fold.body(), body);
        List<Meaning> parts =
                locals.size() == 1 ? List.of(result) : interpreter.lists().parts(result);
        return parts.stream()
                .flatMap(part -> interpreter.tensors().symbolic(part, scope).stream())
                .toList();
    }
}
