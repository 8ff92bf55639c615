package org.prunelang.network.weights;

import java.util.List;

/** A tensor as a weights file announces it. */
public record NamedTensor(String name, List<Long> shape) {
    public NamedTensor {
        shape = List.copyOf(shape);
    }

    /** What stands behind the last dot: {@code weight}, {@code running_mean}. */
    String lastPart() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
