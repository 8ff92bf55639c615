package org.prunelang.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prunelang.diagnostic.Code;

/**
 * Every operation on values, exact in rationals. The units of results are those of {@link Units};
 * values that do not combine are a {@link MismatchException}.
 */
public final class Arithmetic {
    /** No list has more elements; longer ones are a slip of the pen. */
    public static final int LONGEST = 1_000_000;

    private Arithmetic() {}

    /** Applies an operation. */
    public static Value apply(Operation operation, List<Value> values) {
        return switch (operation) {
            case JOIN -> joined(values);
            case TUPLE -> new Value.Tuple(values);
            default -> typed(operation, values);
        };
    }

    private static Value typed(Operation operation, List<Value> values) {
        Type type = Units.resultOf(operation, values.stream().map(Value::type).toList());
        return switch (operation) {
            case PLUS, MINUS, TIMES, OVER, MODULO, OF, POWER ->
                    type instanceof Type.ListOf(Type of)
                            ? appended(of, values)
                            : Scalars.binary(operation, values.get(0), values.get(1), type);
            case EQUAL -> new Value.Flag(Ordering.same(values.get(0), values.get(1)));
            case NOT_EQUAL -> new Value.Flag(!Ordering.same(values.get(0), values.get(1)));
            case AT_MOST, AT_LEAST, LESS, MORE ->
                    new Value.Flag(Ordering.holds(operation, values.get(0), values.get(1)));
            case AND -> new Value.Flag(values.stream().allMatch(Arithmetic::isTrue));
            case OR -> new Value.Flag(values.stream().anyMatch(Arithmetic::isTrue));
            case NOT -> new Value.Flag(!isTrue(values.getFirst()));
            case RANGE, RANGE_BELOW -> range(operation, values, type);
            case LIST -> new Value.Sequence(((Type.ListOf) type).of(), values);
            case TUPLE, JOIN -> throw new IllegalArgumentException(operation.sign());
            case NEGATE, ABS, SQRT, EXP, LOG, RELU, NEAREST, FLOOR, CEIL, NUMBER, FRACTION ->
                    Scalars.unary(operation, values.getFirst(), type);
            case MIN, MAX -> Reducing.extreme(operation, values, type);
            case CLAMP -> Scalars.clamp(values, type);
            case SUM, MEAN, MEDIAN, DEVIATION ->
                    Reducing.reduce(operation, elements(values.getFirst()), type);
            case COUNT -> Value.Quantity.count(elements(values.getFirst()).size());
            case SORTED -> Ordering.sorted(elements(values.getFirst()), type);
            case FILL -> filled(values.get(0), values.get(1), type);
            case NUMBERED -> numbered(elements(values.getFirst()), type);
            case INDEX -> indexed(elements(values.get(0)), values.get(1));
        };
    }

    /** The elements of a list, or the numbers a range of counts runs over. */
    public static List<Value> elements(Value list) {
        return switch (list) {
            case Value.Sequence(_, List<Value> values) -> values;
            case Value.Range range -> Ranges.elements(range);
            default ->
                    throw new MismatchException(
                            Code.P0101, "a list is wanted here, not " + TypeWords.one(list.type()));
        };
    }

    private static Value joined(List<Value> values) {
        return new Value.Text(values.stream().map(Figures::plain).collect(Collectors.joining()));
    }

    private static Value appended(Type of, List<Value> values) {
        List<Value> all = new ArrayList<>(elements(values.get(0)));
        all.addAll(elements(values.get(1)));
        checkLength(all.size());
        return new Value.Sequence(of, all);
    }

    private static Value range(Operation operation, List<Value> ends, Type type) {
        Type of = ((Type.RangeOf) type).of();
        return new Value.Range(
                widened(ends.get(0), of),
                widened(ends.get(1), of),
                operation == Operation.RANGE,
                Optional.empty());
    }

    private static Value filled(Value value, Value number, Type type) {
        Rational length = Scalars.amount(number);
        if (length.signum() < 0 || length.compareTo(Rational.of(LONGEST)) > 0) {
            throw new MismatchException(
                    Code.P0520,
                    "a list has between 0 and %,d elements, not %s"
                            .formatted(LONGEST, Figures.plain(number)));
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < length.numerator().intValueExact(); i++) {
            values.add(value);
        }
        return new Value.Sequence(((Type.ListOf) type).of(), values);
    }

    private static Value numbered(List<Value> values, Type type) {
        List<Value> pairs = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            pairs.add(new Value.Tuple(List.of(Value.Quantity.count(i), values.get(i))));
        }
        return new Value.Sequence(((Type.ListOf) type).of(), pairs);
    }

    private static Value indexed(List<Value> values, Value index) {
        Rational place = Scalars.amount(index);
        boolean inside =
                place.isWhole()
                        && place.signum() >= 0
                        && place.compareTo(Rational.of(values.size())) < 0;
        if (!inside) {
            throw new MismatchException(
                    Code.P0314,
                    values.isEmpty()
                            ? "this list is empty, so it has no element " + place
                            : "index %s is outside this list of %d: it has 0 to %d"
                                    .formatted(place, values.size(), values.size() - 1));
        }
        return values.get(place.numerator().intValueExact());
    }

    /** A count where a number is wanted; anything else stays. */
    static Value widened(Value value, Type of) {
        return of == Unit.NUMBER
                        && value instanceof Value.Quantity(Rational amount, Unit unit)
                        && unit == Unit.COUNT
                ? new Value.Quantity(amount, Unit.NUMBER)
                : value;
    }

    static void checkLength(long length) {
        if (length > LONGEST) {
            throw new MismatchException(
                    Code.P0520,
                    "this list would have %,d elements; the most is %,d"
                            .formatted(length, LONGEST));
        }
    }

    private static boolean isTrue(Value value) {
        return value.equals(new Value.Flag(true));
    }
}
