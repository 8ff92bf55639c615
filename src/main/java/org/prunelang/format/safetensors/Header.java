package org.prunelang.format.safetensors;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        Optional<TensorEntry> before = Optional.empty();
        for (TensorEntry tensor : tensors) {
            if (tensor.begin() < expected) {
                throw new Malformed(
                        "the data of %s overlaps that of %s"
                                .formatted(Shown.name(tensor.name()), shown(before)));
            }
            if (tensor.begin() > expected) {
                throw new Malformed(
                        "%d bytes between %s and %s belong to no tensor"
                                .formatted(
                                        tensor.begin() - expected,
                                        shown(before),
                                        Shown.name(tensor.name())));
            }
            expected = tensor.end();
            if (expected > dataSize) {
                throw new Malformed(
                        "the data of %s ends at byte %d, but the file holds %d bytes of data"
                                .formatted(Shown.name(tensor.name()), expected, dataSize));
            }
            before = Optional.of(tensor);
        }
        if (expected != dataSize) {
            throw new Malformed(
                    "%d bytes behind %s belong to no tensor"
                            .formatted(dataSize - expected, shown(before)));
        }
    }

    private static String shown(Optional<TensorEntry> tensor) {
        return tensor.map(found -> Shown.name(found.name())).orElse("the header");
    }
}
