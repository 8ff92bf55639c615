package org.prunelang.network.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prunelang.network.ParameterTensor;

/** The first tensor of the file for the first of the network, and so on, if all of them agree. */
record OrderMatching(String file, List<NetworkTensor> needed, List<NamedTensor> given) {

    WeightMatch match() {
        Optional<String> reason = reasonAgainst();
        if (reason.isPresent()) {
            return new WeightMatch.Mismatch(
                    "%s does not fit the network by order".formatted(file), List.of(reason.get()));
        }
        List<WeightMatch.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < needed.size(); i++) {
            pairs.add(new WeightMatch.Pair(needed.get(i), given.get(i).name()));
        }
        return new WeightMatch.Matched(
                pairs, Optional.of("tensors of %s were taken in their order".formatted(file)));
    }

    private Optional<String> reasonAgainst() {
        if (given.size() != needed.size()) {
            return Optional.of(
                    "the file has %d tensors and the network %d"
                            .formatted(given.size(), needed.size()));
        }
        if (isSortedByName()) {
            return Optional.of(
                    "the file's tensors are sorted by name, so their order says nothing about the"
                            + " network");
        }
        for (int i = 0; i < needed.size(); i++) {
            Optional<String> reason = reasonAgainst(i, needed.get(i), given.get(i));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reasonAgainst(
            int place, NetworkTensor tensor, NamedTensor found) {
        String both =
                "tensor %d is `%s` %s in the file and `%s` %s in the network"
                        .formatted(
                                place + 1,
                                found.name(),
                                found.shape(),
                                tensor.name(),
                                tensor.tensor().shape());
        if (!tensor.hasShape(found.shape())) {
            return Optional.of(both);
        }
        return wordsFor(tensor.tensor().kind()).contains(found.lastPart())
                ? Optional.empty()
                : Optional.of(both + ": `%s` means something else".formatted(found.lastPart()));
    }

    /**
     * Two or more in ascending order; a network of two layers may be so by chance, a guess anyway.
     */
    private boolean isSortedByName() {
        for (int i = 1; i < given.size(); i++) {
            if (given.get(i - 1).name().compareTo(given.get(i).name()) > 0) {
                return false;
            }
        }
        return given.size() > 1;
    }

    /** The last parts of names that mean the same. */
    private static Set<String> wordsFor(ParameterTensor.Kind kind) {
        return switch (kind) {
            case WEIGHT -> Set.of("weight", "kernel");
            case BIAS -> Set.of("bias");
            case SCALE -> Set.of("weight", "gamma", "scale");
            case OFFSET -> Set.of("bias", "beta");
            case RUNNING_MEAN -> Set.of("running_mean", "moving_mean");
            case RUNNING_VARIANCE -> Set.of("running_var", "running_variance", "moving_variance");
            case GATE -> Set.of("gate");
            case BASE -> Set.of("base");
        };
    }
}
