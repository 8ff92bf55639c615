package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prunelang.network.pattern.LayerPattern;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;

/**
 * The place of each tier among those its rule reaches, in network order; tiers whose widths are
 * tied share one.
 */
final class Positions {
    private final Map<Tier, Integer> positions = new HashMap<>();
    private final Map<Tier, String> classes = new HashMap<>();

    private Positions() {}

    static Positions of(List<Tier> tiers, RuleSet rules, Assignment assignment) {
        Positions found = new Positions();
        List<LayerPattern> ties = new ArrayList<>();
        for (RuleItem.TieWidths tie : rules.items(RuleItem.TieWidths.class)) {
            Matching.pattern(tie.pattern()).ifPresent(ties::add);
        }
        Map<RuleItem.Rule, Map<Object, Integer>> numbered = new HashMap<>();
        Set<Tier> seen = new HashSet<>();
        for (Tier tier : tiers) {
            tied(tier, ties, assignment, found.classes);
            for (Site site : tier.sites()) {
                assignment
                        .rule(site)
                        .filter(_ -> seen.add(tier))
                        .ifPresent(rule -> found.place(tier, numbered, rule));
            }
        }
        return found;
    }

    private void place(
            Tier tier, Map<RuleItem.Rule, Map<Object, Integer>> numbered, RuleItem.Rule rule) {
        Map<Object, Integer> ofRule = numbered.computeIfAbsent(rule, _ -> new HashMap<>());
        Object subject = classes.containsKey(tier) ? classes.get(tier) : tier;
        positions.put(tier, ofRule.computeIfAbsent(subject, _ -> ofRule.size()));
    }

    private static void tied(
            Tier tier, List<LayerPattern> ties, Assignment assignment, Map<Tier, String> classes) {
        for (LayerPattern tie : ties) {
            for (Site site : tier.sites()) {
                if (assignment.rule(site).isPresent()) {
                    tie.stems(site.name())
                            .ifPresent(stems -> classes.putIfAbsent(tier, tie.text() + stems));
                }
            }
        }
    }

    int of(Tier tier) {
        return positions.getOrDefault(tier, 0);
    }

    /** Tiers that share one number, by what they share; tiers that share none stand nowhere. */
    List<List<Tier>> tiedWidths(List<Tier> tiers) {
        Map<String, List<Tier>> byClass = new java.util.LinkedHashMap<>();
        for (Tier tier : tiers) {
            String tied = classes.get(tier);
            if (tied != null) {
                byClass.computeIfAbsent(tied, _ -> new ArrayList<>()).add(tier);
            }
        }
        return List.copyOf(byClass.values());
    }
}
