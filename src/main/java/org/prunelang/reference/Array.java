package org.prunelang.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Size;

/**
 * A tensor of doubles with named axes, row by row (the last axis runs fastest). Whole numbers and
 * flags are doubles too: a flag is 1 or 0.
 */
public final class Array {
    private final List<Axis> axes;
    private final int[] sizes;
    private final double[] values;

    /** Takes the values over without copying them: only this room may, for arrays it made. */
    Array(List<Axis> axes, double[] values) {
        this.axes = List.copyOf(axes);
        this.sizes = sizesOf(this.axes);
        this.values = values;
        if (count(sizes) != values.length) {
            throw new IllegalArgumentException(values.length + " values for " + axes);
        }
    }

    /** A tensor of these values; every axis has a known size, and their product is the count. */
    public static Array of(List<Axis> axes, double... values) {
        return new Array(axes, values.clone());
    }

    public static Array scalar(double value) {
        return new Array(List.of(), new double[] {value});
    }

    public static Array vector(String axis, double... values) {
        return of(List.of(Axis.of(axis, values.length)), values);
    }

    /** A matrix by its rows. */
    public static Array matrix(String rows, String columns, double[]... values) {
        return of(
                List.of(Axis.of(rows, values.length), Axis.of(columns, values[0].length)),
                Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
    }

    public List<Axis> axes() {
        return axes;
    }

    public List<String> names() {
        return axes.stream().map(Axis::name).toList();
    }

    /** How many entries there are. */
    public int count() {
        return values.length;
    }

    /** The entry at a place counted row by row. */
    public double at(int place) {
        return values[place];
    }

    /** All entries, row by row. */
    public double[] toDoubles() {
        return values.clone();
    }

    double[] raw() {
        return values;
    }

    int[] sizes() {
        return sizes;
    }

    int size(int axis) {
        return sizes[axis];
    }

    int axisOf(String name) {
        return names().indexOf(name);
    }

    /** Entries from one index to the next along each axis. */
    int[] strides() {
        int[] strides = new int[sizes.length];
        int step = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            strides[i] = step;
            step *= sizes[i];
        }
        return strides;
    }

    /** The strides with which this runs along other axes; 0 along those it lacks. */
    int[] stridesAlong(List<Axis> others) {
        int[] own = strides();
        int[] along = new int[others.size()];
        for (int i = 0; i < along.length; i++) {
            int place = axisOf(others.get(i).name());
            along[i] = place < 0 ? 0 : own[place];
        }
        return along;
    }

    /** The same tensor with its axes in another order. */
    Array ordered(List<String> order) {
        if (order.equals(names())) {
            return this;
        }
        List<Axis> moved = new ArrayList<>();
        order.forEach(name -> moved.add(axes.get(axisOf(name))));
        double[] result = new double[values.length];
        Walk.over(moved, stridesAlong(moved), (place, from) -> result[place] = values[from]);
        return new Array(moved, result);
    }

    static int[] sizesOf(List<Axis> axes) {
        return axes.stream().mapToInt(Array::sizeOf).toArray();
    }

    private static int sizeOf(Axis axis) {
        return axis.size() instanceof Size.Known(long n) ? Math.toIntExact(n) : fail(axis);
    }

    private static int fail(Axis axis) {
        throw new IllegalArgumentException("the size of " + axis + " is not known");
    }

    private static long count(int[] sizes) {
        return Arrays.stream(sizes).asLongStream().reduce(1, Math::multiplyExact);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Array that
                && axes.equals(that.axes)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return axes.hashCode() * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return axes + " " + Arrays.toString(values);
    }
}
