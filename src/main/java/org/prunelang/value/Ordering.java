package org.prunelang.value;

import java.util.List;

/** Equality and order of values; a count equals the number of the same size. */
final class Ordering {
    private Ordering() {}

    static boolean same(Value one, Value other) {
        return switch (one) {
            case Value.Quantity(Rational amount, _) ->
                    other instanceof Value.Quantity(Rational same, _) && amount.equals(same);
            case Value.Sequence(_, List<Value> values) ->
                    other instanceof Value.Sequence(_, List<Value> others) && same(values, others);
            case Value.Tuple(List<Value> values) ->
                    other instanceof Value.Tuple(List<Value> others) && same(values, others);
            case Value.Flag _,
                    Value.Text _,
                    Value.Location _,
                    Value.Dimensions _,
                    Value.Range _,
                    Value.Choice _,
                    Value.Structure _ ->
                    one.equals(other);
        };
    }

    private static boolean same(List<Value> values, List<Value> others) {
        if (values.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!same(values.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean holds(Operation operation, Value left, Value right) {
        int order = Scalars.amount(left).compareTo(Scalars.amount(right));
        return switch (operation) {
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case LESS -> order < 0;
            case MORE -> order > 0;
            default -> throw new IllegalArgumentException(operation.sign());
        };
    }

    static Value sorted(List<Value> values, Type type) {
        List<Value> sorted =
                values.stream()
                        .sorted((one, other) ->
                                Scalars.amount(one).compareTo(Scalars.amount(other)))
                        .toList();
        return new Value.Sequence(((Type.ListOf) type).of(), sorted);
    }
}
