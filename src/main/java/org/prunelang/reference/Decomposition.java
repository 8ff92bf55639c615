package org.prunelang.reference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The thin singular value decomposition of a matrix by one-sided Jacobi rotations (Hestenes 1958):
 * slow, and accurate to the last digits also for small singular values. {@code left} has one
 * component per column, {@code right} one per row; values fall. Signs are arbitrary.
 */
final class Decomposition {
    private static final int MOST_SWEEPS = 80;

    private final double[][] left;
    private final double[] values;
    private final double[][] right;

    private Decomposition(double[][] left, double[] values, double[][] right) {
        this.left = left;
        this.values = values;
        this.right = right;
    }

    double[][] left() {
        return left;
    }

    double[] values() {
        return values;
    }

    double[][] right() {
        return right;
    }

    /** Of a matrix given by rows; entries that are not finite make everything not a number. */
    static Decomposition of(double[][] matrix) {
        int rows = matrix.length;
        int columns = matrix[0].length;
        if (rows < columns) {
            Decomposition turned = of(transposed(matrix));
            return new Decomposition(
                    transposed(turned.right), turned.values, transposed(turned.left));
        }
        double scale = scaleOf(matrix);
        double[][] work = transposed(matrix); // work[j] is column j: rotations run along memory
        for (double[] column : work) {
            scaled(column, 1 / scale);
        }
        double[][] turns = identity(columns);
        for (int sweep = 0; sweep < MOST_SWEEPS && sweepOnce(work, turns); sweep++) {}
        return sorted(work, turns, scale);
    }

    /** A power of two near the greatest entry, so that squares neither overflow nor vanish. */
    private static double scaleOf(double[][] matrix) {
        double greatest =
                Arrays.stream(matrix)
                        .flatMapToDouble(Arrays::stream)
                        .map(Math::abs)
                        .reduce(0, Math::max);
        return greatest == 0 || !Double.isFinite(greatest)
                ? 1
                : Math.scalb(1.0, Math.max(Math.getExponent(greatest), -1000));
    }

    /** Turns every pair of columns until they are orthogonal; says whether any was not yet. */
    private static boolean sweepOnce(double[][] work, double[][] turns) {
        boolean turned = false;
        double converged = 2 * Math.ulp(1.0) * Math.sqrt(work[0].length);
        for (int p = 0; p < work.length; p++) {
            for (int q = p + 1; q < work.length; q++) {
                double alpha = dot(work[p], work[p]);
                double beta = dot(work[q], work[q]);
                double gamma = dot(work[p], work[q]);
                if (!(Math.abs(gamma) > converged * Math.sqrt(alpha) * Math.sqrt(beta))) {
                    continue;
                }
                turned = true;
                double zeta = (beta - alpha) / (2 * gamma);
                double tangent =
                        Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
                double cosine = 1 / Math.sqrt(1 + tangent * tangent);
                rotate(work[p], work[q], cosine, cosine * tangent);
                rotate(turns[p], turns[q], cosine, cosine * tangent);
            }
        }
        return turned;
    }

    private static void rotate(double[] x, double[] y, double cosine, double sine) {
        for (int i = 0; i < x.length; i++) {
            double was = x[i];
            x[i] = cosine * was - sine * y[i];
            y[i] = sine * was + cosine * y[i];
        }
    }

    private static Decomposition sorted(double[][] work, double[][] turns, double scale) {
        double[] lengths = Arrays.stream(work).mapToDouble(Statistics::length).toArray();
        int[] order =
                IntStream.range(0, lengths.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -lengths[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[][] components = new double[order.length][];
        double[] values = new double[order.length];
        double[][] right = new double[order.length][];
        for (int k = 0; k < order.length; k++) {
            double length = lengths[order[k]];
            values[k] = length * scale;
            right[k] = turns[order[k]];
            components[k] = component(components, k, work[order[k]], length);
        }
        return new Decomposition(transposed(components), values, right);
    }

    /**
     * A column's direction. A column that is only rounding keeps angles to the others that are of
     * no meaning: it is made orthogonal, or replaced where nothing of it is left.
     */
    private static double[] component(double[][] others, int k, double[] column, double length) {
        if (length != 0) {
            scaled(column, 1 / length);
            if (isFree(column, others, k) || Double.isNaN(column[0])) {
                return column;
            }
            double left = orthogonalised(column, others, k);
            if (left > 0.5) {
                scaled(column, 1 / left);
                return column;
            }
        }
        return anyOrthogonal(others, k, column.length);
    }

    private static boolean isFree(double[] column, double[][] others, int k) {
        for (int i = 0; i < k; i++) {
            if (!(Math.abs(dot(column, others[i])) <= 1e-12)) {
                return false;
            }
        }
        return true;
    }

    /** A unit vector orthogonal to the first k; where the matrix says nothing, any will do. */
    private static double[] anyOrthogonal(double[][] others, int k, int length) {
        double[] best = new double[length];
        double most = -1;
        for (int axis = 0; axis < length && most < 0.5; axis++) {
            double[] candidate = new double[length];
            candidate[axis] = 1;
            double left = orthogonalised(candidate, others, k);
            if (left > most) {
                most = left;
                best = candidate;
            }
        }
        scaled(best, 1 / most);
        return best;
    }

    /** Takes the first k out of a vector, twice against rounding; gives the length that is left. */
    private static double orthogonalised(double[] vector, double[][] others, int k) {
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < k; i++) {
                subtract(vector, dot(vector, others[i]), others[i]);
            }
        }
        return Statistics.length(vector);
    }

    private static void subtract(double[] from, double factor, double[] what) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * what[i];
        }
    }

    private static void scaled(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double[][] identity(int size) {
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            result[i][i] = 1;
        }
        return result;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] result = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[0].length; j++) {
                result[j][i] = matrix[i][j];
            }
        }
        return result;
    }

    /** How many values are above the rounding of the greatest, as is usual for a numeric rank. */
    int rank() {
        double least = Math.max(left.length, right[0].length) * Math.ulp(1.0) * values[0];
        return (int) Arrays.stream(values).filter(value -> value > least).count();
    }
}
