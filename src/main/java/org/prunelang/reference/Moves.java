package org.prunelang.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.prunelang.diagnostic.Code;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Meeting;

/** Picking, placing, naming and joining entries. */
final class Moves {
    private final Budget budget;

    Moves(Budget budget) {
        this.budget = budget;
    }

    /** The entries at one index (the axis goes) or at several. */
    Array take(Array from, Array index, String axis) {
        int along = from.axisOf(axis);
        if (index.axes().isEmpty()) {
            int place = indexOf(index.at(0), from.axes().get(along));
            List<Axis> rest = from.axes().stream().filter(a -> !a.name().equals(axis)).toList();
            return gathered(from, rest, from.stridesAlong(rest), place * from.strides()[along]);
        }
        List<Axis> axes = new ArrayList<>(from.axes());
        axes.set(along, Axis.of(axis, index.count()));
        double[] result = budget.room(axes);
        Blocks blocks = new Blocks(from, along);
        for (int i = 0; i < index.count(); i++) {
            int place = indexOf(index.at(i), from.axes().get(along));
            blocks.copy(from.raw(), blocks.size, place, result, index.count(), i);
        }
        return new Array(axes, result);
    }

    Array slice(Array from, String axis, double first, double end) {
        int along = from.axisOf(axis);
        int size = from.size(along);
        if (first < 0 || end > size || !(end > first)) {
            throw new Refusal(
                    Code.P0314,
                    "axis `%s` has the indices 0..<%d, and the slice goes from %.0f to below %.0f"
                            .formatted(axis, size, first, end));
        }
        List<Axis> axes = new ArrayList<>(from.axes());
        axes.set(along, Axis.of(axis, (long) (end - first)));
        return gathered(from, axes, from.stridesAlong(axes), ((int) first) * from.strides()[along]);
    }

    /** The tensor with other entries at one index. */
    Array put(Array into, Array index, Array entry, String axis) {
        int along = into.axisOf(axis);
        int place = indexOf(index.at(0), into.axes().get(along));
        List<Axis> rest = into.axes().stream().filter(a -> !a.name().equals(axis)).toList();
        Refusal.unwrap(
                Meeting.same(Code.P0312, "the place", rest, "what is put there", entry.axes()));
        double[] result = budget.room(into.axes());
        System.arraycopy(into.raw(), 0, result, 0, result.length);
        int[] strides = into.stridesAlong(rest);
        int[] sizes = Array.sizesOf(rest);
        int start = place * into.strides()[along];
        double[] entries = entry.ordered(rest.stream().map(Axis::name).toList()).raw();
        Walk.over(sizes, strides, (i, offset) -> result[start + offset] = entries[i]);
        return new Array(into.axes(), result);
    }

    Array relabel(Array of, List<String> words) {
        List<Axis> axes = new ArrayList<>();
        for (Axis axis : of.axes()) {
            int place = -1;
            for (int i = 0; i + 1 < words.size(); i += 2) {
                place = words.get(i).equals(axis.name()) ? i : place;
            }
            axes.add(place < 0 ? axis : new Axis(words.get(place + 1), axis.size()));
        }
        return new Array(axes, of.raw());
    }

    Array sorted(Array of) {
        double[] result = budget.room(of.axes());
        System.arraycopy(of.raw(), 0, result, 0, result.length);
        Arrays.sort(result);
        return new Array(of.axes(), result);
    }

    Array stack(List<Array> entries, String axis) {
        Array first = entries.getFirst();
        List<Axis> axes = new ArrayList<>();
        axes.add(Axis.of(axis, entries.size()));
        axes.addAll(first.axes());
        double[] result = budget.room(axes);
        for (int i = 0; i < entries.size(); i++) {
            Array entry = entries.get(i);
            Refusal.unwrap(
                    Meeting.same(
                            Code.P0312, "the first entry", first.axes(), "another", entry.axes()));
            double[] values = entry.ordered(first.names()).raw();
            System.arraycopy(values, 0, result, i * values.length, values.length);
        }
        return new Array(axes, result);
    }

    private Array gathered(Array from, List<Axis> axes, int[] strides, int start) {
        double[] result = budget.room(axes);
        double[] values = from.raw();
        Walk.over(axes, strides, (place, offset) -> result[place] = values[start + offset]);
        return new Array(axes, result);
    }

    /** A whole number within an axis, or P0314. */
    private static int indexOf(double index, Axis axis) {
        int size = Array.sizesOf(List.of(axis))[0];
        if (!(index >= 0 && index < size && index == Math.rint(index))) {
            throw new Refusal(
                    Code.P0314,
                    "index %s, but axis `%s` has the indices 0..<%d"
                            .formatted(plain(index), axis.name(), size));
        }
        return (int) index;
    }

    private static String plain(double index) {
        return index == Math.rint(index) && Math.abs(index) < 1e15
                ? Long.toString((long) index)
                : Double.toString(index);
    }

    /** A tensor seen as {@code [before, axis, after]}. */
    private static final class Blocks {
        final int before;
        final int size;
        final int after;

        Blocks(Array of, int axis) {
            size = of.size(axis);
            after = of.strides()[axis];
            before = of.count() / (size * after);
        }

        void copy(double[] from, int fromSize, int i, double[] to, int toSize, int j) {
            for (int b = 0; b < before; b++) {
                System.arraycopy(
                        from, (b * fromSize + i) * after, to, (b * toSize + j) * after, after);
            }
        }
    }
}
