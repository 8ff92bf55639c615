package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        int[] leader = leaders(sites);
        Map<Integer, List<Site>> members = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            members.computeIfAbsent(find(leader, i), _ -> new ArrayList<>()).add(sites.get(i));
        }
        return members.values().stream().map(Component::tiered).toList();
    }

    /** For each site the number of an earlier site that it shares a set with, or its own. */
    private static int[] leaders(List<Site> sites) {
        int[] leader = new int[sites.size()];
        int[] owner = new int[0];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            for (int set : sites.get(i).sets()) {
                owner = holding(owner, set);
                if (owner[set] < 0) {
                    owner[set] = i;
                } else {
                    int one = find(leader, owner[set]);
                    int other = find(leader, i);
                    leader[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        return leader;
    }

    private static int[] holding(int[] owner, int set) {
        if (set < owner.length) {
            return owner;
        }
        int[] longer = Arrays.copyOf(owner, Math.max(set + 1, 2 * owner.length));
        Arrays.fill(longer, owner.length, longer.length, -1);
        return longer;
    }

    private static int find(int[] leader, int site) {
        int at = site;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private static Component tiered(List<Site> sites) {
        Map<BitSet, List<Site>> bySets = new LinkedHashMap<>();
        for (Site site : sites) {
            BitSet own = new BitSet();
            site.sets().forEach(own::set);
            bySets.computeIfAbsent(own, _ -> new ArrayList<>()).add(site);
        }
        List<Tier> tiers = new ArrayList<>();
        for (List<Site> members : bySets.values()) {
            tiers.add(new Tier(members, members.getFirst().sets().stream().distinct().toList()));
        }
        tiers.sort(Comparator.comparingInt(Tier::size));
        return new Component(tiers);
    }
}
