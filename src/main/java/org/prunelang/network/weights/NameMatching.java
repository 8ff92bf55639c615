package org.prunelang.network.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Exact names, or exact names behind one prefix. */
record NameMatching(String file, List<NetworkTensor> needed, List<NamedTensor> given) {
    private static final int MOST_LISTED = 3;

    WeightMatch match() {
        for (String prefix : prefixes()) {
            Map<String, NamedTensor> names = without(prefix);
            boolean all =
                    names.size() == needed.size()
                            && needed.stream().allMatch(tensor -> names.containsKey(tensor.name()));
            if (all) {
                return compared(names, prefix);
            }
        }
        return otherNames();
    }

    /** The empty one, then every run of leading parts that all names of the file share. */
    private List<String> prefixes() {
        List<String> prefixes = new ArrayList<>(List.of(""));
        String first = given.isEmpty() ? "" : given.getFirst().name();
        for (int dot = first.indexOf('.'); dot >= 0; dot = first.indexOf('.', dot + 1)) {
            String prefix = first.substring(0, dot + 1);
            if (!given.stream().allMatch(tensor -> tensor.name().startsWith(prefix))) {
                break;
            }
            prefixes.add(prefix);
        }
        return prefixes;
    }

    private Map<String, NamedTensor> without(String prefix) {
        Map<String, NamedTensor> names = new LinkedHashMap<>();
        given.forEach(tensor -> names.put(tensor.name().substring(prefix.length()), tensor));
        return names;
    }

    /** Names agree; do the shapes? */
    private WeightMatch compared(Map<String, NamedTensor> names, String prefix) {
        List<WeightMatch.Pair> pairs = new ArrayList<>();
        List<String> misshapen = new ArrayList<>();
        for (NetworkTensor tensor : needed) {
            NamedTensor found = names.get(tensor.name());
            if (found == null) {
                throw new IllegalStateException(tensor.name());
            }
            if (!tensor.hasShape(found.shape())) {
                misshapen.add(
                        "`%s` is %s in the file and %s in the network"
                                .formatted(tensor.name(), found.shape(), tensor.tensor().shape()));
            }
            pairs.add(new WeightMatch.Pair(tensor, found.name()));
        }
        if (!misshapen.isEmpty()) {
            return new WeightMatch.Mismatch(
                    "%s does not fit the network: %d of %d tensors have another shape"
                            .formatted(file, misshapen.size(), needed.size()),
                    listed(misshapen, "; ", name -> name));
        }
        return new WeightMatch.Matched(
                pairs,
                prefix.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                "all names in %s begin with `%s`, which was left out"
                                        .formatted(file, prefix)));
    }

    private WeightMatch otherNames() {
        Set<String> missing = new LinkedHashSet<>();
        needed.forEach(tensor -> missing.add(tensor.name()));
        Set<String> extra = new LinkedHashSet<>();
        given.forEach(tensor -> extra.add(tensor.name()));
        Set<String> both = new LinkedHashSet<>(missing);
        both.retainAll(extra);
        missing.removeAll(both);
        extra.removeAll(both);
        List<String> notes = new ArrayList<>();
        notes.addAll(listed(missing, ", ", name -> "the file has no " + name));
        notes.addAll(listed(extra, ", ", name -> "the network has no " + name));
        notes.add(advice());
        return new WeightMatch.Mismatch(
                "%s does not fit the network: %d of the network's %d tensors are not in it"
                                .formatted(file, missing.size(), needed.size())
                        + (extra.isEmpty() ? "" : ", and %d others are".formatted(extra.size())),
                notes);
    }

    /** `by order` is offered where it would do, and otherwise with what stands against it. */
    private String advice() {
        return switch (new OrderMatching(file, needed, given).match()) {
            case WeightMatch.Matched _ ->
                    "count, order and shapes agree: write `load … from \"%s\" by order`"
                            .formatted(file);
            case WeightMatch.Mismatch mismatch ->
                    "`by order` would not help: " + mismatch.notes().getFirst();
        };
    }

    private static List<String> listed(
            Iterable<String> names, String between, UnaryOperator<String> sentence) {
        List<String> all = new ArrayList<>();
        names.forEach(all::add);
        if (all.isEmpty()) {
            return List.of();
        }
        String some = all.stream().limit(MOST_LISTED).collect(Collectors.joining(between));
        int rest = all.size() - MOST_LISTED;
        return List.of(sentence.apply(rest > 0 ? "%s and %d more".formatted(some, rest) : some));
    }
}
