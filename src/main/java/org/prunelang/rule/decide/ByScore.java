package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Part;
import org.prunelang.rule.RuleItem;

/** The lowest scores go; of equal scores the lower index. */
final class ByScore implements Preference {
    private final SetScores scores;
    private final Goals goals;
    private final Map<Tier, List<Integer>> orders = new HashMap<>();
    private final Set<Tier> unscored = new HashSet<>();

    ByScore(SetScores scores, Goals goals) {
        this.scores = scores;
        this.goals = goals;
    }

    /** Fixes the order in which the sets of a tier stay, best first. */
    void order(Tier tier, List<Integer> bestFirst) {
        orders.put(tier, List.copyOf(bestFirst));
    }

    /** Whether scores have chosen, or there was nothing to choose. */
    boolean isKnown(Tier tier) {
        return !unscored.contains(tier);
    }

    @Override
    public List<Integer> keep(
            Tier tier, List<Integer> candidates, BitSet gone, int step, int number) {
        if (number == candidates.size()) {
            return candidates;
        }
        List<Integer> order = orders.get(tier);
        if (order == null) {
            Optional<Map<Integer, Double>> scored =
                    criterion(tier, step).flatMap(one -> scores.of(one, tier, candidates, gone));
            if (scored.isEmpty()) {
                unscored.add(tier);
                return FIRST.keep(tier, candidates, gone, step, number);
            }
            order = bestFirst(candidates, scored.get());
        }
        Set<Integer> open = new HashSet<>(candidates);
        Set<Integer> best = new HashSet<>();
        order.stream().filter(open::contains).limit(number).forEach(best::add);
        return candidates.stream().filter(best::contains).toList();
    }

    private Optional<Criterion> criterion(Tier tier, int step) {
        return goals.of(tier)
                .rule()
                .filter(RuleItem.Share.class::isInstance)
                .map(rule -> ((RuleItem.Share) rule).chain())
                .filter(chain -> step < chain.size())
                .flatMap(chain -> chain.get(step).choice())
                .filter(Part.Choice.By.class::isInstance)
                .map(choice -> ((Part.Choice.By) choice).criterion());
    }

    /** Sets in the order in which they stay. */
    static List<Integer> bestFirst(List<Integer> sets, Map<Integer, Double> scores) {
        List<Integer> order = new ArrayList<>(sets.reversed());
        order.sort(
                Comparator.comparingDouble((Integer set) -> scores.getOrDefault(set, 0.0))
                        .reversed());
        return order;
    }
}
