package org.prunelang.rule.decide;

import java.util.List;

/**
 * Layers that hold the same coupled sets: one number of kept sets serves them all. A tier is only
 * equal to itself.
 */
final class Tier {
    private final List<Site> sites;
    private final List<Integer> sets;

    /**
     * @param sets in the order of the first layer's filters
     */
    Tier(List<Site> sites, List<Integer> sets) {
        this.sites = List.copyOf(sites);
        this.sets = List.copyOf(sets);
    }

    List<Site> sites() {
        return sites;
    }

    List<Integer> sets() {
        return sets;
    }

    int size() {
        return sets.size();
    }

    /** How many filters of a layer go with one set: more than one where groups must stay equal. */
    int weight() {
        return sites.getFirst().width() / sets.size();
    }
}
