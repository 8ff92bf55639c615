package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static List<Integer> indices(Site site, BitSet sets) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < site.width(); i++) {
            if (sets.get(site.sets().get(i))) {
                indices.add(i);
            }
        }
        return indices;
    }

    /** Tiers whose number cannot be met beside their partners'. */
    Set<Tier> cramped(Function<Tier, List<Integer>> numbers) {
        Set<Tier> cramped = new HashSet<>();
        for (Component component : components) {
            Selection.of(component, numbers, Preference.FIRST).cramped().ifPresent(cramped::add);
        }
        return cramped;
    }
}
