package org.prunelang.coupling.cut;

import java.util.Arrays;
import org.prunelang.network.Shape;

/** A tensor of whole numbers; overflow wraps, so sums are exact in any order. */
record Whole(int[] sizes, long[] numbers) {

    static Whole of(Shape shape) {
        int[] sizes = {shape.channels(), shape.height(), shape.width()};
        return new Whole(sizes, new long[(int) shape.elements()]);
    }

    long at(int channel, int row, int column) {
        return numbers[(channel * sizes[1] + row) * sizes[2] + column];
    }

    void set(int channel, int row, int column, long number) {
        numbers[(channel * sizes[1] + row) * sizes[2] + column] = number;
    }

    int channels() {
        return sizes[0];
    }

    int rows() {
        return sizes[1];
    }

    int columns() {
        return sizes[2];
    }

    int area() {
        return sizes[1] * sizes[2];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Whole that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
