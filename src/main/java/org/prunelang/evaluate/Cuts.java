package org.prunelang.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.plan.Mode;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Masked;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.decide.Decide;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.value.Value;

/** {@code prune} and {@code shrink}: the step, and by the same decision its forecast. */
final class Cuts {
    private final Interpreter interpreter;

    Cuts(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning prune(Action.Prune prune, String label, Scope scope) {
        Optional<NetworkValue> operand = operand(prune.network(), scope);
        Optional<RuleSet> rules = rules(prune.using(), scope);
        if (operand.isEmpty() || rules.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        Mode mode =
                switch (prune.mode()) {
                    case CUT -> Mode.CUT;
                    case SOFTLY -> Mode.SOFT;
                    case FIRMLY -> Mode.FIRM;
                };
        Decision decision = decide(rules.get(), operand.get(), mode, known(scope));
        decision.diagnostics().forEach(found -> interpreter.report(found, scope));
        if (decision.hasErrors()) {
            return Meaning.UNKNOWN;
        }
        NetworkValue result = after(operand.get(), mode, rules.get(), decision);
        Meaning pruned =
                interpreter
                        .actions()
                        .step(
                                new org.prunelang.plan.Action.Prune(
                                        operand.get().slot().orElseThrow(), mode, rules.get()),
                                result,
                                result.forecast(
                                        Optional.of(operand.get().structure()),
                                        decision.lines(),
                                        List.of()),
                                label,
                                prune.span(),
                                scope);
        Learner.replace(prune.network(), pruned, scope);
        return pruned;
    }

    /** What is known of a network after a rule set has acted on it. */
    static NetworkValue after(NetworkValue before, Mode mode, RuleSet rules, Decision decision) {
        return switch (mode) {
            case CUT ->
                    before.cut(
                            decision.after(),
                            decision.macs(),
                            decision.params(),
                            before.fixed() && decision.isExact());
            case SOFT -> before.with(before.masked().after(decision, Masked.Hold.SOFT, rules));
            case FIRM -> before.with(before.masked().after(decision, Masked.Hold.HELD, rules));
        };
    }

    /** What rules do to a network; a mask changes no structure, so none is cut for it. */
    static Decision decide(
            RuleSet rules, NetworkValue network, Mode mode, Map<Integer, Value> known) {
        Decide decide = Decide.of(rules, network.structure());
        return switch (mode) {
            case CUT -> decide.cut(known, network.scores());
            case SOFT, FIRM -> decide.mask(known, network.scores());
        };
    }

    Meaning shrink(Action.Shrink shrink, String label, Scope scope) {
        Optional<NetworkValue> operand = interpreter.actions().operand(shrink.network(), scope);
        Optional<RuleSet> stated = rules(shrink.using(), scope);
        if (operand.isEmpty() || stated.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        Decision decision =
                Decide.shrink(
                        stated.get(),
                        operand.get().structure(),
                        operand.get().masked(),
                        known(scope),
                        shrink.network().span());
        decision.diagnostics().forEach(found -> interpreter.report(found, scope));
        if (decision.hasErrors()) {
            return Meaning.UNKNOWN;
        }
        interpreter.masks().shrunk(operand.get(), shrink.network().span(), scope);
        NetworkValue result =
                operand.get()
                        .cut(
                                decision.after(),
                                decision.macs(),
                                decision.params(),
                                operand.get().fixed() && decision.isExact());
        return interpreter
                .actions()
                .step(
                        new org.prunelang.plan.Action.Shrink(
                                operand.get().slot().orElseThrow(), stated.get()),
                        result,
                        result.forecast(
                                Optional.of(operand.get().structure()),
                                decision.lines(),
                                List.of()),
                        label,
                        shrink.span(),
                        scope);
    }

    private Optional<NetworkValue> operand(Optional<Expr> expr, Scope scope) {
        return expr.isPresent()
                ? interpreter.actions().operand(expr.get(), scope)
                : Learner.of(scope);
    }

    /** The rules a verb follows; none for a bare {@code shrink}. */
    private Optional<RuleSet> rules(Action.Using using, Scope scope) {
        return switch (using) {
            case Action.Using.None _ -> Optional.of(new RuleSet(List.of()));
            case Action.Using.Named(Expr expr) -> named(expr, scope);
            case Action.Using.Inline(Span span, var items) ->
                    ruleBlock(interpreter.ruleSets().evaluate(items, span, scope), span, scope);
        };
    }

    private Optional<RuleSet> named(Expr expr, Scope scope) {
        return ruleBlock(interpreter.evaluate(expr, scope), expr.span(), scope);
    }

    private Optional<RuleSet> ruleBlock(Meaning meaning, Span at, Scope scope) {
        if (meaning instanceof Meaning.RuleBlock(RuleSet rules)) {
            return Optional.of(rules);
        }
        interpreter.typeError(at, "a set of rules", meaning, scope);
        return Optional.empty();
    }

    /** Values of slots that terms of rules may read and that are known already. */
    static Map<Integer, Value> known(Scope scope) {
        return scope.body().map(BodyBuilder::known).orElse(Map.of());
    }
}
