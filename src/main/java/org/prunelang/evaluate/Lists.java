package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.value.Rational;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/**
 * The elements of what a loop may run over: lists, ranges of counts, the first axis of a tensor.
 */
final class Lists {
    /** No list has more elements; longer ones are a slip of the pen. */
    static final int LONGEST = 1_000_000;

    private final Interpreter interpreter;

    Lists(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The elements, or nothing after a diagnostic. */
    Optional<List<Meaning>> elements(Meaning over, Span at, Scope scope) {
        if (over instanceof Meaning.Plain(Value.Range range)) {
            return counts(range, at, scope);
        }
        if (over instanceof Meaning.Plain(Value.Sequence(_, List<Value> values))) {
            return Optional.of(values.stream().map(Meaning::of).toList());
        }
        if (over instanceof Meaning.Sequence(List<Meaning> elements)) {
            return Optional.of(elements);
        }
        if (over instanceof Meaning.Concrete tensor) {
            return interpreter.tensors().rows(tensor, at, scope);
        }
        if (over instanceof Meaning.Later) {
            interpreter.needsRun(at, "what this loop runs over", scope);
        } else if (!over.isUnknown()) {
            interpreter.typeError(at, "a list or a range", over, scope);
        }
        return Optional.empty();
    }

    /** The parts of a tuple or list, none of anything else. */
    List<Meaning> parts(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Plain(Value.Tuple(List<Value> values)) ->
                    values.stream().map(Meaning::of).toList();
            case Meaning.Plain(Value.Sequence(_, List<Value> values)) ->
                    values.stream().map(Meaning::of).toList();
            case Meaning.Tuple(List<Meaning> elements) -> elements;
            case Meaning.Sequence(List<Meaning> elements) -> elements;
            default -> List.of();
        };
    }

    private Optional<List<Meaning>> counts(Value.Range range, Span at, Scope scope) {
        Optional<Rational> from = whole(range.from());
        Optional<Rational> to = whole(range.to());
        if (from.isEmpty() || to.isEmpty()) {
            interpreter.report(
                    Diagnostic.of(Code.P0101, at, "a loop runs over whole numbers, as in 0..<n"),
                    scope);
            return Optional.empty();
        }
        Rational last = range.closed() ? to.get() : to.get().minus(Rational.ONE);
        Rational size = last.minus(from.get()).plus(Rational.ONE).max(Rational.ZERO);
        if (size.compareTo(Rational.of(LONGEST)) > 0) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0520,
                            at,
                            "this range has " + size + " elements; the most is " + LONGEST),
                    scope);
            return Optional.empty();
        }
        List<Meaning> counts = new ArrayList<>(size.numerator().intValueExact());
        for (Rational n = from.get(); n.compareTo(last) <= 0; n = n.plus(Rational.ONE)) {
            counts.add(Meaning.of(n, Unit.COUNT));
        }
        return Optional.of(counts);
    }

    private static Optional<Rational> whole(Value value) {
        return value instanceof Value.Quantity(Rational amount, Unit unit)
                        && unit == Unit.COUNT
                        && amount.isWhole()
                ? Optional.of(amount)
                : Optional.empty();
    }
}
