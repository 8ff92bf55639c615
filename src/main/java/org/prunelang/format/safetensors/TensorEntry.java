package org.prunelang.format.safetensors;

import java.util.List;

/**
 * One tensor of a file, as its header describes it.
 *
 * @param begin the first byte of its data, counted from the end of the header
 * @param end the byte behind its last
 */
public record TensorEntry(String name, Dtype dtype, List<Long> shape, long begin, long end) {
    public TensorEntry {
        shape = List.copyOf(shape);
    }

    public long elements() {
        return (end - begin) / dtype.bytes();
    }
}
