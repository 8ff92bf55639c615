package org.prunelang.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prunelang.value.Interval;
import org.prunelang.value.Term;
import org.prunelang.value.Terms;
import org.prunelang.value.Truth;
import org.prunelang.value.Value;

/**
 * What is known of measured and uncertain numbers before the run: costs of networks whose widths a
 * score decides lie in an interval, so that a claim about them may be decided all the same.
 */
final class Bounds {
    private final Map<Integer, NetworkValue> networks = new HashMap<>();

    /** Remembers the network of a slot that a term reads a cost of. */
    void note(int slot, NetworkValue network) {
        networks.put(slot, network);
    }

    /** What is known of a claim. */
    Truth truth(Term claim) {
        return Terms.truth(claim, this::interval);
    }

    private Optional<Interval> interval(Term term) {
        if (!(term instanceof Term.Cost(String measure, String counting, int slot))
                || !networks.containsKey(slot)) {
            return Optional.empty();
        }
        NetworkValue network = networks.get(slot);
        return switch (measure) {
            case "macs" ->
                    counting.equals("F2") ? Optional.of(network.macs()) : most(term, network);
            case "params" ->
                    counting.equals("P1") ? Optional.of(network.params()) : most(term, network);
            default -> most(term, network);
        };
    }

    /** Other conventions are only known to be above nothing and not above the widest network. */
    private static Optional<Interval> most(Term term, NetworkValue network) {
        Term.Cost cost = (Term.Cost) term;
        return StructureFunctions.amount(cost.measure(), cost.counting(), network.structure())
                .map(Value.Quantity::amount)
                .map(most -> new Interval(org.prunelang.value.Rational.ZERO, most));
    }
}
