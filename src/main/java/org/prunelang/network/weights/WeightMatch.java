package org.prunelang.network.weights;

import java.util.List;
import java.util.Optional;

/** What came of comparing a file's tensors with those a network needs. */
public sealed interface WeightMatch {

    /**
     * Every tensor of the network has one of the file.
     *
     * @param note what was done to the names, if anything
     */
    record Matched(List<Pair> pairs, Optional<String> note) implements WeightMatch {
        public Matched {
            pairs = List.copyOf(pairs);
        }
    }

    /** They do not fit; the notes list differences and the next step. Its code is P0801. */
    record Mismatch(String message, List<String> notes) implements WeightMatch {
        public Mismatch {
            notes = List.copyOf(notes);
        }
    }

    /** A tensor of the network, and the name of the file's that it takes. */
    record Pair(NetworkTensor tensor, String file) {}
}
