package org.prunelang.evaluate;

import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.plan.Step;
import org.prunelang.plan.Verdict;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Operator;
import org.prunelang.syntax.tree.Require;
import org.prunelang.value.Figures;
import org.prunelang.value.Term;
import org.prunelang.value.Truth;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** Claims of {@code expect} and {@code require}: decided now where what they read is known. */
final class Claims {
    private static final String EVERY_WIDTH = "at every width it may take";

    private final Interpreter interpreter;

    Claims(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** A condition that must be known now, or nothing after a diagnostic. */
    Optional<Boolean> flag(Expr condition, Scope scope) {
        Meaning meaning = interpreter.evaluate(condition, scope);
        if (meaning instanceof Meaning.Plain(Value.Flag(boolean holds))) {
            return Optional.of(holds);
        }
        if (meaning instanceof Meaning.Later) {
            interpreter.needsRun(condition.span(), "this condition", scope);
        } else {
            interpreter.typeError(condition.span(), "a condition", meaning, scope);
        }
        return Optional.empty();
    }

    /** A model's requirement; a false one is the model's end. */
    boolean inModel(Require require, Scope scope) {
        Optional<Boolean> holds = flag(require.claim(), scope);
        if (holds.isPresent() && !holds.get()) {
            String why =
                    message(require.message(), scope)
                            .orElseGet(() -> "`" + require.claim().span().text() + "` is false");
            interpreter.report(Diagnostic.of(Code.P0305, require.claim().span(), why), scope);
        }
        return holds.orElse(false);
    }

    /** {@code require} in a plan. */
    void require(Require require, Scope scope, BodyBuilder body) {
        judged(require.claim(), scope)
                .ifPresent(claim -> {
                    if (claim.verdict().outcome() == Verdict.Outcome.FAILS) {
                        fails(Code.P0602, require.claim(), claim, require.message(), scope);
                    }
                    body.add(
                            new Step.Require(
                                    at(require.span(), scope),
                                    claim.term(),
                                    why(require.message(), scope),
                                    claim.verdict()));
                });
    }

    void expect(org.prunelang.syntax.tree.Step.Expect expect, Scope scope, BodyBuilder body) {
        judged(expect.claim(), scope)
                .ifPresent(claim -> {
                    switch (claim.verdict().outcome()) {
                        case HOLDS -> {}
                        case FAILS ->
                                fails(Code.P0601, expect.claim(), claim, expect.message(), scope);
                        case NEEDS_A_RUN -> open(expect.claim(), scope);
                    }
                    body.add(
                            new Step.Expect(
                                    at(expect.span(), scope),
                                    claim.term(),
                                    why(expect.message(), scope),
                                    claim.verdict()));
                });
    }

    private void open(Expr claim, Scope scope) {
        interpreter.report(
                Diagnostic.of(Code.P0603, claim.span(), "whether this holds, only a run can tell"),
                scope);
    }

    /** A claim as a term, and what is known of it. */
    record Judged(Term term, Verdict verdict) {}

    private Optional<Judged> judged(Expr claim, Scope scope) {
        Meaning meaning =
                interpreter
                        .arguments()
                        .fit(
                                interpreter.evaluate(claim, scope),
                                Type.Plain.FLAG,
                                claim.span(),
                                scope);
        Optional<Term> term = meaning.term();
        if (meaning instanceof Meaning.Plain(Value.Flag(boolean holds))) {
            Verdict.Outcome outcome = holds ? Verdict.Outcome.HOLDS : Verdict.Outcome.FAILS;
            return term.map(known -> new Judged(known, new Verdict(outcome, figure(claim, scope))));
        }
        return term.map(later -> new Judged(later, byInterval(later, scope)));
    }

    private Verdict byInterval(Term term, Scope scope) {
        Truth truth = interpreter.bounds().truth(term);
        return switch (truth) {
            case HOLDS -> new Verdict(Verdict.Outcome.HOLDS, EVERY_WIDTH);
            case FAILS -> new Verdict(Verdict.Outcome.FAILS, EVERY_WIDTH);
            case NEEDS_A_RUN -> Verdict.NEEDS_A_RUN;
        };
    }

    /**
     * The figure that decided a comparison: its left side, as a share where the right side is a
     * share of something ({@code macs(slim) <= 63% of macs(base)} gives 60.6%).
     */
    private String figure(Expr claim, Scope scope) {
        if (!(claim instanceof Expr.Pair(_, _, _, Expr left, Expr right))) {
            return "";
        }
        Meaning value = interpreter.evaluate(left, scope);
        if (right instanceof Expr.Chain(_, _, var links)
                && links.size() == 1
                && links.getFirst().operator() == Operator.Binary.OF) {
            Meaning whole = interpreter.evaluate(links.getFirst().operand(), scope);
            if (value instanceof Meaning.Plain(Value.Quantity(var part, _))
                    && whole instanceof Meaning.Plain(Value.Quantity(var all, _))
                    && all.signum() != 0) {
                return Figures.show(new Value.Quantity(part.over(all), Unit.FRACTION));
            }
        }
        return value.shown().orElse("");
    }

    private void fails(Code code, Expr claim, Judged judged, Optional<Expr> message, Scope scope) {
        String figure = judged.verdict().detail();
        String what =
                message(message, scope)
                        .orElseGet(() ->
                                code == Code.P0601
                                        ? "this expectation fails"
                                        : "this requirement fails");
        Diagnostic told = Diagnostic.of(code, claim.span(), what);
        String said = figure.equals(EVERY_WIDTH) ? "false " + figure : "it is " + figure;
        interpreter.report(figure.isEmpty() ? told : told.pointing(said), scope);
    }

    private Optional<String> message(Optional<Expr> message, Scope scope) {
        return message.map(expr -> interpreter.evaluate(expr, scope)).flatMap(Meaning::shown);
    }

    private Optional<Term> why(Optional<Expr> message, Scope scope) {
        return message.flatMap(expr -> interpreter.evaluate(expr, scope).term());
    }

    private static Origin at(Span span, Scope scope) {
        return new Origin(span, "", scope.origin());
    }
}
