package org.prunelang.reference;

import org.prunelang.network.Shape;

/** A value of a network for one image: channels, rows and columns; a vector has one position. */
final class Maps {
    private final Shape shape;
    private final double[] values;

    /** Takes the values over without copying them. */
    Maps(Shape shape, double[] values) {
        if (values.length != shape.elements()) {
            throw new IllegalArgumentException(values.length + " values for " + shape);
        }
        this.shape = shape;
        this.values = values;
    }

    Shape shape() {
        return shape;
    }

    double[] values() {
        return values;
    }

    static Maps zeros(Shape shape) {
        return new Maps(shape, new double[Math.toIntExact(shape.elements())]);
    }

    int channels() {
        return shape.channels();
    }

    int height() {
        return shape.height();
    }

    int width() {
        return shape.width();
    }

    int area() {
        return (int) shape.area();
    }

    double at(int channel, int row, int column) {
        return values[(channel * height() + row) * width() + column];
    }

    boolean holds(int row, int column) {
        return row >= 0 && row < height() && column >= 0 && column < width();
    }

    /** Fills every entry by channel, row and column. */
    static Maps filled(Shape shape, Entry entry) {
        Maps result = zeros(shape);
        int place = 0;
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int row = 0; row < shape.height(); row++) {
                for (int column = 0; column < shape.width(); column++) {
                    result.values[place++] = entry.at(channel, row, column);
                }
            }
        }
        return result;
    }

    interface Entry {
        double at(int channel, int row, int column);
    }
}
