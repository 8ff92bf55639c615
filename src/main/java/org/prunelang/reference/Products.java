package org.prunelang.reference;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Meeting;

/** Contraction and pairwise distances. */
final class Products {
    private final Budget budget;

    Products(Budget budget) {
        this.budget = budget;
    }

    /** {@code sum over axis of left * right}. */
    Array contract(Array left, Array right, String axis) {
        List<Axis> all = Refusal.unwrap(Meeting.axes(left.axes(), right.axes()));
        List<Axis> axes = all.stream().filter(a -> !a.name().equals(axis)).toList();
        double[] result = budget.room(axes);
        int along = left.size(left.axisOf(axis));
        budget.work((long) along * result.length);
        int leftStep = left.strides()[left.axisOf(axis)];
        int rightStep = right.strides()[right.axisOf(axis)];
        int[] starts = new int[result.length];
        Walk.over(axes, left.stridesAlong(axes), (place, start) -> starts[place] = start);
        double[] x = left.raw();
        double[] y = right.raw();
        Walk.over(
                axes,
                right.stridesAlong(axes),
                (place, start) -> {
                    double sum = 0;
                    for (int i = 0; i < along; i++) {
                        sum += x[starts[place] + i * leftStep] * y[start + i * rightStep];
                    }
                    result[place] = sum;
                });
        return new Array(axes, result);
    }

    /** Between every row of {@code left} and every row of {@code right}. */
    Array distances(Array left, Array right, String metric) {
        Refusal.unwrap(Meeting.axes(left.axes().subList(1, 2), right.axes().subList(1, 2)));
        int rows = left.size(0);
        int others = right.size(0);
        int width = left.size(1);
        List<Axis> axes = new ArrayList<>(left.axes().subList(0, 1));
        axes.add(Axis.of("other", others));
        double[] result = budget.room(axes);
        budget.work((long) rows * others * width);
        boolean cosine = metric.equals("cosine");
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < others; j++) {
                result[i * others + j] =
                        cosine
                                ? 1 - cosine(left.raw(), i * width, right.raw(), j * width, width)
                                : distance(left.raw(), i * width, right.raw(), j * width, width);
            }
        }
        return new Array(axes, result);
    }

    private static double distance(double[] x, int i, double[] y, int j, int width) {
        double squares = 0;
        for (int k = 0; k < width; k++) {
            double difference = x[i + k] - y[j + k];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    /** A row of zeros has no direction: its cosine with any other is taken as 0. */
    private static double cosine(double[] x, int i, double[] y, int j, int width) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int k = 0; k < width; k++) {
            dot += x[i + k] * y[j + k];
            left += x[i + k] * x[i + k];
            right += y[j + k] * y[j + k];
        }
        double lengths = Math.sqrt(left) * Math.sqrt(right);
        return lengths == 0 ? 0 : dot / lengths;
    }
}
