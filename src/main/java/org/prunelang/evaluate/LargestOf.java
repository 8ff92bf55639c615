package org.prunelang.evaluate;

import java.util.Optional;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Step;
import org.prunelang.value.Rational;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/**
 * {@code largest t in a..b after n halvings { … }} where everything in it is known now: bisection
 * that takes the low end as true, and the high end as the result if it holds.
 */
final class LargestOf {
    /** More halvings than a double has bits change nothing anybody can see. */
    private static final int MOST_HALVINGS = 200;

    private final Interpreter interpreter;

    LargestOf(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning evaluate(Action.Largest largest, Scope scope) {
        Meaning range = interpreter.evaluate(largest.in(), scope);
        Meaning turns = interpreter.arguments().fitted(largest.halvings(), Unit.HALVINGS, scope);
        if (!(range instanceof Meaning.Plain(Value.Range(Value from, Value to, _, _)))
                || !(turns instanceof Meaning.Plain(Value.Quantity(Rational count, _)))
                || !(from instanceof Value.Quantity(Rational low, Unit lowUnit))
                || !(to instanceof Value.Quantity(Rational high, Unit highUnit))) {
            return Meaning.UNKNOWN;
        }
        Unit unit = lowUnit == Unit.COUNT ? Unit.NUMBER : lowUnit;
        int halvings = count.min(Rational.of(MOST_HALVINGS)).floor().intValue();
        return search(
                largest, low, high, highUnit == Unit.COUNT ? unit : highUnit, halvings, scope);
    }

    private Meaning search(
            Action.Largest largest,
            Rational from,
            Rational to,
            Unit unit,
            int halvings,
            Scope scope) {
        Optional<Boolean> top = holds(largest, to, unit, scope);
        if (top.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        if (top.get()) {
            return Meaning.of(to, unit);
        }
        Rational low = from;
        Rational high = to;
        for (int turn = 0; turn < halvings; turn++) {
            Rational middle = low.plus(high).over(Rational.of(2));
            Optional<Boolean> holds = holds(largest, middle, unit, scope);
            if (holds.isEmpty()) {
                return Meaning.UNKNOWN;
            }
            if (holds.get()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Meaning.of(low, unit);
    }

    /** What the body returns at a value; nothing if it is not known now. */
    private Optional<Boolean> holds(
            Action.Largest largest, Rational value, Unit unit, Scope scope) {
        Scope probe = scope.inner();
        probe.bind(largest.name().text(), Meaning.of(value, unit));
        for (Step step : largest.body()) {
            interpreter.budget().step(scope.use());
            if (step instanceof Binding binding) {
                interpreter.folds().bind(binding, probe);
            } else if (step instanceof Step.Return(_, Step.Returned.Value(Expr flag), _)) {
                return interpreter.evaluate(flag, probe)
                                instanceof Meaning.Plain(Value.Flag(boolean holds))
                        ? Optional.of(holds)
                        : Optional.empty();
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
