package org.prunelang.rule.decide;

import java.util.List;

/**
 * Layers that hold the same coupled sets: one number of kept sets serves them all.
 *
 * @param sets in the order of the first layer's filters
 */
record Tier(List<Site> sites, List<Integer> sets) {
    Tier {
        sites = List.copyOf(sites);
        sets = List.copyOf(sets);
    }

    int size() {
        return sets.size();
    }

    /** How many filters of a layer go with one set: more than one where groups must stay equal. */
    int weight() {
        return sites.getFirst().width() / sets.size();
    }
}
