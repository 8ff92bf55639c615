package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Operator;
import org.prunelang.syntax.tree.Step;
import org.prunelang.value.Type;
import org.prunelang.value.Value;

/** Runs `test` blocks: everything in them is known now, tensors included. */
final class Tests {
    private final Interpreter interpreter;

    Tests(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    TestResult run(Item.Test test) {
        List<Diagnostic> found =
                interpreter.isolated(() -> {
                    Scope scope = interpreter.top();
                    test.steps().forEach(step -> step(step, scope));
                });
        String title = test.title().plain().orElseGet(() -> test.title().span().text());
        return new TestResult(title, test.span(), found);
    }

    private void step(Step step, Scope scope) {
        switch (step) {
            case Binding binding -> interpreter.folds().bind(binding, scope);
            case Step.Expect expect -> expect(expect, scope);
            case Step.ExpectError expect -> expectError(expect, scope);
            default ->
                    interpreter.report(
                            Diagnostic.of(
                                    Code.P0507,
                                    step.span(),
                                    "a test holds `let`, `expect` and `expect error`"),
                            scope);
        }
    }

    private void expect(Step.Expect expect, Scope scope) {
        Expr claim = expect.claim();
        Meaning meaning =
                interpreter
                        .arguments()
                        .fit(
                                interpreter.evaluate(claim, scope),
                                Type.Plain.FLAG,
                                claim.span(),
                                scope);
        if (!meaning.equals(Meaning.of(new Value.Flag(false)))) {
            return;
        }
        String what =
                expect.message()
                        .map(expr -> interpreter.evaluate(expr, scope))
                        .flatMap(Meaning::shown)
                        .orElse("this expectation fails");
        interpreter.report(
                sides(claim, Diagnostic.of(Code.P0601, claim.span(), what), scope), scope);
    }

    /** Shows both sides of a comparison that failed. */
    private Diagnostic sides(Expr claim, Diagnostic told, Scope scope) {
        if (!(claim instanceof Expr.Pair(_, Operator.Binary sign, _, Expr left, Expr right))) {
            return told;
        }
        return told.note("left: " + shown(left, scope))
                .note(
                        "right: "
                                + shown(right, scope)
                                + ", and left "
                                + sign.sign()
                                + " right is false");
    }

    private String shown(Expr expr, Scope scope) {
        Meaning meaning = interpreter.evaluate(expr, scope);
        return meaning instanceof Meaning.Concrete tensor
                ? tensor.array().toString()
                : meaning.shown().orElseGet(() -> expr.span().text());
    }

    private void expectError(Step.ExpectError expect, Scope scope) {
        List<Diagnostic> raised =
                interpreter.isolated(() -> interpreter.evaluate(expect.in(), scope));
        List<Diagnostic> errors = raised.stream().filter(Diagnostic::isError).toList();
        Optional<Diagnostic> first = errors.stream().findFirst();
        String wanted = expect.code().text();
        if (first.isPresent() && first.get().code().name().equals(wanted)) {
            return;
        }
        Diagnostic told =
                Diagnostic.of(
                        Code.P0601,
                        expect.in().span(),
                        first.map(other ->
                                        "%s was expected, but the first error is %s: %s"
                                                .formatted(wanted, other.code(), other.message()))
                                .orElse(wanted + " was expected, but there is no error here"));
        interpreter.report(told, scope);
        new ArrayList<>(errors).stream().skip(1).forEach(other -> interpreter.report(other, scope));
    }
}
