package org.prunelang.rule.decide;

import java.util.BitSet;
import java.util.List;

/** Who stays, of the coupled sets of a tier about which nothing is decided yet. */
interface Preference {
    /**
     * The sets to keep.
     *
     * @param candidates undecided sets, in the tier's order
     * @param gone all sets that are sure to go, of this tier and of those before
     * @param step which amount of the rule's chain this is
     * @param number how many of the candidates stay
     */
    List<Integer> keep(Tier tier, List<Integer> candidates, BitSet gone, int step, int number);

    /** Without scores only numbers are known; the first ones stand for those that stay. */
    Preference FIRST = (_, candidates, _, _, number) -> candidates.subList(0, number);
}
