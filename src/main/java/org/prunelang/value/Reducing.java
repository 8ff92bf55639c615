package org.prunelang.value;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.diagnostic.Code;

/** Functions that make one value of a list; lists of lists are reduced element by element. */
final class Reducing {
    private Reducing() {}

    static Value extreme(Operation operation, List<Value> values, Type type) {
        List<Value> all = values.size() == 1 ? Arithmetic.elements(values.getFirst()) : values;
        return reduce(operation, all, type);
    }

    static Value reduce(Operation operation, List<Value> values, Type type) {
        if (type instanceof Type.ListOf(Type of)) {
            return eachElement(operation, values, of);
        }
        if (values.isEmpty() && operation != Operation.SUM) {
            throw new MismatchException(
                    Code.P0101, "`%s` of an empty list".formatted(operation.sign()));
        }
        List<Rational> amounts = values.stream().map(Scalars::amount).toList();
        Type unit = type instanceof Unit ? type : Unit.COUNT;
        Rational result = reduce(operation, amounts);
        boolean ofAccuracies = operation == Operation.DEVIATION && isAccuracy(values.getFirst());
        return Scalars.quantity(ofAccuracies ? result.times(100) : result, unit);
    }

    private static boolean isAccuracy(Value value) {
        return value.type() == Unit.ACCURACY;
    }

    private static Rational reduce(Operation operation, List<Rational> amounts) {
        return switch (operation) {
            case SUM -> sum(amounts);
            case MEAN -> mean(amounts);
            case MEDIAN -> median(amounts);
            case DEVIATION -> deviation(amounts);
            case MIN -> amounts.stream().reduce(amounts.getFirst(), Rational::min);
            case MAX -> amounts.stream().reduce(amounts.getFirst(), Rational::max);
            default -> throw new IllegalArgumentException(operation.sign());
        };
    }

    private static Value eachElement(Operation operation, List<Value> rows, Type of) {
        int length = Arithmetic.elements(rows.getFirst()).size();
        List<Value> reduced = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            List<Value> column = new ArrayList<>(rows.size());
            for (Value row : rows) {
                List<Value> elements = Arithmetic.elements(row);
                if (elements.size() != length) {
                    throw new MismatchException(
                            Code.P0101,
                            "`%s` element by element wants lists of one length, but one has %d and"
                                            .formatted(operation.sign(), length)
                                    + " another "
                                    + elements.size());
                }
                column.add(elements.get(i));
            }
            reduced.add(reduce(operation, column, of));
        }
        return new Value.Sequence(of, reduced);
    }

    private static Rational sum(List<Rational> amounts) {
        return amounts.stream().reduce(Rational.ZERO, Rational::plus);
    }

    private static Rational mean(List<Rational> amounts) {
        return sum(amounts).over(Rational.of(amounts.size()));
    }

    private static Rational median(List<Rational> amounts) {
        List<Rational> sorted = amounts.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).plus(sorted.get(half)).over(Rational.of(2));
    }

    /** The sample's: over n − 1. One value alone has none. */
    private static Rational deviation(List<Rational> amounts) {
        if (amounts.size() < 2) {
            throw new MismatchException(
                    Code.P0130,
                    "`deviation` needs two values or more: it divides by their number"
                            + " less one");
        }
        Rational mean = mean(amounts);
        Rational squares =
                amounts.stream()
                        .map(amount -> amount.minus(mean).power(2))
                        .reduce(Rational.ZERO, Rational::plus);
        Rational variance = squares.over(Rational.of(amounts.size() - 1L));
        return Rational.of(StrictMath.sqrt(variance.toDouble()));
    }
}
