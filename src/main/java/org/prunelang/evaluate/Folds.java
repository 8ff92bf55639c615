package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Pattern;
import org.prunelang.syntax.tree.Result;

/** Runs `fold` loops, and binds patterns and results, which functions and folds share. */
final class Folds {
    private final Interpreter interpreter;

    Folds(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** {@code fold p = start over i in xs { …; return next }}, one turn per element. */
    Meaning fold(Expr.Fold fold, Scope scope) {
        Meaning carried = interpreter.evaluate(fold.start(), scope);
        Meaning over = interpreter.evaluate(fold.over(), scope);
        Optional<List<Meaning>> elements =
                interpreter.lists().elements(over, fold.over().span(), scope);
        if (elements.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        for (Meaning element : elements.get()) {
            if (carried.isUnknown()) {
                return carried;
            }
            Scope turn = scope.inner();
            bind(fold.carried(), carried, fold.start().span(), turn);
            bind(fold.item(), element, fold.over().span(), turn);
            carried = result(fold.body(), turn);
        }
        return carried;
    }

    /** The bindings of a body, then its value. */
    Meaning result(Result body, Scope scope) {
        for (Binding binding : body.bindings()) {
            bind(binding, scope);
        }
        return interpreter.evaluate(body.value(), scope);
    }

    void bind(Binding binding, Scope scope) {
        Meaning value = interpreter.evaluate(binding.value(), scope);
        bind(binding.pattern(), value, binding.value().span(), scope);
    }

    /** Binds the names of a pattern; the parts of what is no tuple of that length are unknown. */
    void bind(Pattern pattern, Meaning meaning, Span at, Scope scope) {
        if (!pattern.tuple()) {
            scope.bind(pattern.names().getFirst().text(), meaning);
            return;
        }
        List<Meaning> parts = parts(meaning, pattern.names().size(), at, scope);
        for (int i = 0; i < parts.size(); i++) {
            if (!pattern.names().get(i).text().equals("_")) {
                scope.bind(pattern.names().get(i).text(), parts.get(i));
            }
        }
    }

    private List<Meaning> parts(Meaning meaning, int count, Span at, Scope scope) {
        List<Meaning> parts = interpreter.lists().parts(meaning);
        if (parts.size() == count) {
            return parts;
        }
        if (!meaning.isUnknown()) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0101,
                            at,
                            "%d names stand on the left, but the value has %s"
                                    .formatted(
                                            count,
                                            parts.isEmpty()
                                                    ? "no parts"
                                                    : parts.size() + " parts")),
                    scope);
        }
        List<Meaning> unknown = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            unknown.add(Meaning.UNKNOWN);
        }
        return unknown;
    }
}
