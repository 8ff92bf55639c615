package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.prunelang.network.Network;

/** Numbers of kept sets made into indices, and into a network. */
final class Numbers {
    private final Layout layout;
    private final List<Component> components;

    Numbers(Layout layout, List<Component> components) {
        this.layout = layout;
        this.components = components;
    }

    /** What stays of the sites that lose something; all stays of the others. */
    Map<Site, List<Integer>> kept(Function<Tier, List<Integer>> numbers, Preference preference) {
        Map<Site, List<Integer>> kept = new HashMap<>();
        for (Component component : components) {
            boolean whole =
                    component.tiers().stream()
                            .allMatch(tier -> numbers.apply(tier).getLast() == tier.size());
            if (!whole) {
                BitSet sets = Selection.of(component, numbers, preference).kept();
                component.sites().forEach(site -> kept.put(site, indices(site, sets)));
            }
        }
        return kept;
    }

    /** The network if the tiers keep these numbers of sets, whichever these are. */
    Network network(Map<Tier, Integer> numbers) {
        return layout.cut(
                kept(tier -> List.of(numbers.getOrDefault(tier, tier.size())), Preference.FIRST));
    }

    /** The numbers that come out where tiers share sets and cannot all have theirs. */
    Map<Tier, Integer> feasible(Map<Tier, Integer> numbers) {
        Map<Tier, Integer> feasible = new HashMap<>();
        for (Component component : components) {
            if (component.tiers().size() > 1) {
                BitSet sets =
                        Selection.of(
                                        component,
                                        tier -> List.of(numbers.getOrDefault(tier, tier.size())),
                                        Preference.FIRST)
                                .kept();
                for (Tier tier : component.tiers()) {
                    feasible.put(tier, (int) tier.sets().stream().filter(sets::get).count());
                }
            }
        }
        return feasible;
    }

    private static List<Integer> indices(Site site, BitSet sets) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < site.width(); i++) {
            if (sets.get(site.sets().get(i))) {
                indices.add(i);
            }
        }
        return indices;
    }
}
