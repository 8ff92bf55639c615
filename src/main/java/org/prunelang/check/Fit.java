package org.prunelang.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.value.Figures;
import org.prunelang.value.Rational;
import org.prunelang.value.Type;
import org.prunelang.value.TypeWords;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/**
 * Whether a value fits where a type is expected. A count is accepted as a number; the rest is
 * literal typing: a text as a path, a percent as an accuracy, a list of numbers as a tensor.
 */
public final class Fit {
    private Fit() {}

    /** What became of a value at its place. */
    public sealed interface Outcome {}

    /** It fits, perhaps as a value of another type. */
    public record Fits(Value value) implements Outcome {}

    public record Misfit(Code code, String message) implements Outcome {}

    /** Reads a value as a type. */
    public static Outcome fit(Type expected, Value value) {
        Optional<Value> fitted = fitted(expected, value);
        return fitted.<Outcome>map(Fits::new)
                .orElseGet(() -> misfit(expected, value.type(), Figures.show(value)));
    }

    /** Whether values of a type fit where another is expected. */
    public static boolean accepts(Type expected, Type actual) {
        return Acceptance.accepts(expected, actual);
    }

    /** The reason why a type does not fit, for a diagnostic. */
    static Misfit misfit(Type expected, Type actual, String shown) {
        if (isPlainNumber(actual) && wantsAnother(expected)) {
            return new Misfit(
                    Code.P0121,
                    "this wants %s, but %s is a plain number; write %s"
                            .formatted(
                                    TypeWords.wanted(expected),
                                    shown,
                                    Suggestions.write(expected, shown)));
        }
        if (expected == Unit.EPOCHS && actual == Unit.BATCHES
                || expected == Unit.BATCHES && actual == Unit.EPOCHS) {
            return new Misfit(
                    Code.P0125,
                    "this wants %s, not %s: epochs and batches do not mix"
                            .formatted(TypeWords.wanted(expected), shown));
        }
        boolean axes = expected instanceof Type.Tensor && actual instanceof Type.Tensor;
        return new Misfit(
                axes ? Code.P0312 : Code.P0101,
                "this wants %s, but `%s` is %s"
                        .formatted(TypeWords.wanted(expected), shown, words(actual)));
    }

    /** A type as messages name it. */
    public static String words(Type type) {
        return TypeWords.one(type);
    }

    /** A value as messages show it. */
    public static String show(Value value) {
        return Figures.show(value);
    }

    private static boolean isPlainNumber(Type type) {
        return type == Unit.COUNT || type == Unit.NUMBER;
    }

    /** Whether a share or quantity is wanted, so that a unit or a percent sign was forgotten. */
    private static boolean wantsAnother(Type expected) {
        return switch (expected) {
            case Unit unit -> unit != Unit.COUNT && unit != Unit.NUMBER;
            case Type.Either(List<Type> alternatives) ->
                    alternatives.stream().anyMatch(Fit::wantsAnother);
            default -> false;
        };
    }

    private static Optional<Value> fitted(Type expected, Value value) {
        return switch (expected) {
            case Type.Unknown _ -> Optional.of(value);
            case Type.Either(List<Type> alternatives) -> either(alternatives, value);
            case Unit unit -> quantity(unit, value);
            case Type.ListOf(Type of) -> list(of, value);
            case Type.TupleOf(List<Type> parts) -> tuple(parts, value);
            case Type.RangeOf(Type of) -> range(of, value);
            case Type.Plain plain
                    when plain == Type.Plain.PATH && value instanceof Value.Text(var path) ->
                    Optional.of(new Value.Location(path));
            case Type.Tensor _ when value instanceof Value.Sequence -> Optional.of(value);
            default -> accepts(expected, value.type()) ? Optional.of(value) : Optional.empty();
        };
    }

    private static Optional<Value> either(List<Type> alternatives, Value value) {
        if (alternatives.contains(value.type())) {
            return Optional.of(value);
        }
        return alternatives.stream().flatMap(type -> fitted(type, value).stream()).findFirst();
    }

    private static Optional<Value> quantity(Unit expected, Value value) {
        return value instanceof Value.Quantity(Rational amount, Unit unit)
                        && accepts(expected, unit)
                ? Optional.of(new Value.Quantity(amount, expected))
                : Optional.empty();
    }

    private static Optional<Value> list(Type of, Value value) {
        return value instanceof Value.Sequence(_, List<Value> values)
                ? all(values, Collections.nCopies(values.size(), of))
                        .map(fitted -> new Value.Sequence(of, fitted))
                : Optional.empty();
    }

    private static Optional<Value> tuple(List<Type> parts, Value value) {
        return value instanceof Value.Tuple(List<Value> values) && values.size() == parts.size()
                ? all(values, parts).map(Value.Tuple::new)
                : Optional.empty();
    }

    private static Optional<Value> range(Type of, Value value) {
        return value instanceof Value.Range range
                ? fitted(of, range.from())
                        .flatMap(from ->
                                fitted(of, range.to())
                                        .map(to ->
                                                new Value.Range(
                                                        from, to, range.closed(), range.step())))
                : Optional.empty();
    }

    private static Optional<List<Value>> all(List<Value> values, List<Type> types) {
        List<Value> fitted = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Optional<Value> value = fitted(types.get(i), values.get(i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fitted.add(value.get());
        }
        return Optional.of(fitted);
    }
}
