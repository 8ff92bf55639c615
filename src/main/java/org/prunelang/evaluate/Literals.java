package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.reference.Array;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Primitive;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.Size;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.value.Rational;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** Lists of numbers as tensors, and given tensors written out as expressions. */
final class Literals {
    private Literals() {}

    /** A list (of lists …) of numbers, as deep as there are axes; all of one length each. */
    static Optional<Array> read(Meaning meaning, List<String> axes) {
        if (!(meaning instanceof Meaning.Plain(Value value))) {
            return Optional.empty();
        }
        List<Long> sizes = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        if (!collect(value, 0, axes.size(), sizes, numbers)) {
            return Optional.empty();
        }
        List<Axis> named = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            named.add(Axis.of(axes.get(i), sizes.get(i)));
        }
        double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(Array.of(named, values));
    }

    private static boolean collect(
            Value value, int depth, int axes, List<Long> sizes, List<Double> numbers) {
        if (depth == axes) {
            if (value instanceof Value.Quantity(Rational amount, Unit unit)
                    && (unit == Unit.COUNT || unit == Unit.NUMBER)) {
                numbers.add(amount.toDouble());
                return true;
            }
            return false;
        }
        if (!(value instanceof Value.Sequence(_, List<Value> elements)) || elements.isEmpty()) {
            return false;
        }
        if (sizes.size() == depth) {
            sizes.add((long) elements.size());
        }
        if (sizes.get(depth) != elements.size()) {
            return false;
        }
        for (Value element : elements) {
            if (!collect(element, depth + 1, axes, sizes, numbers)) {
                return false;
            }
        }
        return true;
    }

    /** A given tensor inside a criterion: its numbers, stacked axis by axis. */
    static TensorExpr of(Array array) {
        return stacked(array, 0, 0, array.count());
    }

    private static TensorExpr stacked(Array array, int axis, int from, int length) {
        List<Axis> axes = array.axes();
        if (axis == axes.size()) {
            return TensorExpr.Constant.real(array.at(from));
        }
        int size = (int) ((Size.Known) axes.get(axis).size()).n();
        int step = length / size;
        List<TensorExpr> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            parts.add(stacked(array, axis + 1, from + i * step, step));
        }
        return Several.Call.single(Primitive.STACK, List.of(axes.get(axis).name()), parts).get();
    }
}
