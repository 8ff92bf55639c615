package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Layers that share coupled sets, in tiers from the fewest sets up. Several tiers stand where one
 * layer's channels lie inside a wider layer's, as zero-padding shortcuts make it.
 */
record Component(List<Tier> tiers) {
    Component {
        tiers = List.copyOf(tiers);
    }

    List<Site> sites() {
        return tiers.stream().flatMap(tier -> tier.sites().stream()).toList();
    }

    /** Splits sites into components, in the order of their first sites. */
    static List<Component> of(List<Site> sites) {
        Map<Integer, Integer> componentOfSet = new HashMap<>();
        List<List<Site>> members = new ArrayList<>();
        for (Site site : sites) {
            int target = members.size();
            members.add(new ArrayList<>(List.of(site)));
            for (int set : new LinkedHashSet<>(site.sets())) {
                Integer other = componentOfSet.put(set, target);
                if (other != null && other != target && !members.get(other).isEmpty()) {
                    target = merge(members, componentOfSet, other, target);
                }
            }
        }
        return members.stream().filter(one -> !one.isEmpty()).map(Component::tiered).toList();
    }

    /** The earlier component takes in the later; its sets now point to it. */
    private static int merge(
            List<List<Site>> members, Map<Integer, Integer> componentOfSet, int one, int other) {
        int kept = Math.min(one, other);
        int gone = Math.max(one, other);
        for (Site site : members.get(gone)) {
            site.sets().forEach(set -> componentOfSet.put(set, kept));
        }
        for (Site site : members.get(kept)) {
            site.sets().forEach(set -> componentOfSet.put(set, kept));
        }
        members.get(kept).addAll(members.get(gone));
        members.get(gone).clear();
        return kept;
    }

    private static Component tiered(List<Site> sites) {
        sites.sort(Comparator.comparingInt(Site::place));
        Map<Set<Integer>, List<Site>> bySets = new LinkedHashMap<>();
        for (Site site : sites) {
            bySets.computeIfAbsent(new LinkedHashSet<>(site.sets()), _ -> new ArrayList<>())
                    .add(site);
        }
        List<Tier> tiers = new ArrayList<>();
        bySets.forEach((sets, members) -> tiers.add(new Tier(members, List.copyOf(sets))));
        tiers.sort(Comparator.comparingInt(Tier::size));
        return new Component(tiers);
    }
}
