package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Goes through the tiers of a component from the smallest up; what is already decided counts
 * towards the next tier's number.
 */
final class Selection {
    private final BitSet kept = new BitSet();
    private final BitSet gone = new BitSet();
    private Optional<Tier> cramped = Optional.empty();

    private Selection() {}

    /**
     * The sets that stay.
     *
     * @param kept of all tiers
     * @param cramped a tier whose number cannot be met, because others decide too much of it
     */
    record Outcome(BitSet kept, Optional<Tier> cramped) {}

    /**
     * Selects by numbers of sets.
     *
     * @param numbers for each tier how many sets are left after each amount of its rule's chain
     */
    static Outcome of(
            Component component, Function<Tier, List<Integer>> numbers, Preference preference) {
        Selection selection = new Selection();
        for (Tier tier : component.tiers()) {
            selection.select(tier, numbers.apply(tier), preference);
        }
        return new Outcome(selection.kept, selection.cramped);
    }

    private void select(Tier tier, List<Integer> numbers, Preference preference) {
        int settled = 0;
        List<Integer> open = new ArrayList<>();
        for (int set : tier.sets()) {
            if (kept.get(set)) {
                settled++;
            } else if (!gone.get(set)) {
                open.add(set);
            }
        }
        int last = numbers.getLast() - settled;
        if (last < 0 || last > open.size()) {
            cramped = cramped.or(() -> Optional.of(tier));
        }
        for (int step = 0; step < numbers.size(); step++) {
            int number = Math.clamp(numbers.get(step) - settled, 0, open.size());
            List<Integer> staying = preference.keep(tier, open, gone, step, number);
            open.forEach(gone::set);
            staying.forEach(gone::clear);
            open = staying;
        }
        open.forEach(kept::set);
    }
}
