package org.prunelang.reference;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.prunelang.tensor.Axis;

/**
 * Reducing: the entries that share their indices along the kept axes are handed over together, in
 * row order of the axes that go.
 */
final class Grouped {
    private Grouped() {}

    static Array reduce(
            Budget budget, Array of, Collection<String> over, ToDoubleFunction<double[]> function) {
        List<Axis> gone = of.axes().stream().filter(a -> over.contains(a.name())).toList();
        List<Axis> kept = of.axes().stream().filter(a -> !over.contains(a.name())).toList();
        double[] result = budget.room(kept);
        budget.work(of.count());
        int[] sizes = Array.sizesOf(gone);
        int[] strides = of.stridesAlong(gone);
        int together = 1;
        for (int size : sizes) {
            together *= size;
        }
        double[] group = new double[together];
        double[] values = of.raw();
        Walk.over(
                kept,
                of.stridesAlong(kept),
                (place, start) -> {
                    Walk.over(sizes, strides, (i, offset) -> group[i] = values[start + offset]);
                    result[place] = function.applyAsDouble(group);
                });
        return new Array(kept, result);
    }
}
