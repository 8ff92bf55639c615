package org.prunelang.format.safetensors;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a file says of itself: its tensors in the order of their data, and free text about them. */
record Header(List<TensorEntry> tensors, SortedMap<String, String> metadata) {
    Header {
        tensors =
                tensors.stream()
                        .sorted(
                                Comparator.comparingLong(TensorEntry::begin)
                                        .thenComparingLong(TensorEntry::end))
                        .toList();
        metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    }

    /** The data must be the tensors, one after the other: no overlap, no hole, nothing behind. */
    void checkLayout(long dataSize) {
        long expected = 0;
        String before = "the header";
        for (TensorEntry tensor : tensors) {
            String name = Shown.name(tensor.name());
            if (tensor.begin() < expected) {
                throw new Malformed("the data of %s overlaps that of %s".formatted(name, before));
            }
            if (tensor.begin() > expected) {
                throw new Malformed(
                        "%d bytes between %s and %s belong to no tensor"
                                .formatted(tensor.begin() - expected, before, name));
            }
            expected = tensor.end();
            if (expected > dataSize) {
                throw new Malformed(
                        "the data of %s ends at byte %d, but the file holds %d bytes of data"
                                .formatted(name, expected, dataSize));
            }
            before = name;
        }
        if (expected != dataSize) {
            throw new Malformed(
                    "%d bytes behind %s belong to no tensor"
                            .formatted(dataSize - expected, before));
        }
    }
}
