package org.prunelang.network;

import java.util.List;

/**
 * The sizes of one image's value, without the batch: {@code [features]}, or {@code [channels,
 * height, width]}. The first axis is the one that carries channels.
 */
public record Shape(List<Integer> sizes) {
    public Shape {
        sizes = List.copyOf(sizes);
        if (sizes.size() != 1 && sizes.size() != 3) {
            throw new IllegalArgumentException("neither a vector nor a map: " + sizes);
        }
        if (sizes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("a size below one: " + sizes);
        }
    }

    public static Shape vector(int features) {
        return new Shape(List.of(features));
    }

    public static Shape map(int channels, int height, int width) {
        return new Shape(List.of(channels, height, width));
    }

    public boolean isMap() {
        return sizes.size() == 3;
    }

    /** Channels of a map, features of a vector. */
    public int channels() {
        return sizes.getFirst();
    }

    public int height() {
        return isMap() ? sizes.get(1) : 1;
    }

    public int width() {
        return isMap() ? sizes.get(2) : 1;
    }

    /** Positions of the map; 1 for a vector. */
    public long area() {
        return (long) height() * width();
    }

    /** All numbers in it; exact, since shapes the builder makes stay far below 2^63. */
    public long elements() {
        return Math.multiplyExact(area(), channels());
    }

    public Shape withChannels(int channels) {
        return isMap() ? map(channels, height(), width()) : vector(channels);
    }

    @Override
    public String toString() {
        return sizes.toString();
    }
}
