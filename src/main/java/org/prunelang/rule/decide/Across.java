package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.rule.Amount;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Part;
import org.prunelang.rule.Policy;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.Verb;
import org.prunelang.value.Rational;

/**
 * An amount that all reached layers give together: raw scores are ranked in one list, each layer is
 * rounded to an allowed number, and the amount is approached from below.
 */
final class Across {
    private final RuleItem.Share share;
    private final List<Tier> tiers;
    private final List<List<Tier>> tiedWidths;
    private final Budget budget;
    private final Guards guards;
    private final Diagnostics problems;

    Across(
            RuleItem.Share share,
            List<Tier> tiers,
            List<List<Tier>> tiedWidths,
            Budget budget,
            Guards guards,
            Diagnostics problems) {
        this.share = share;
        this.tiers = tiers;
        this.tiedWidths = tiedWidths;
        this.budget = budget;
        this.guards = guards;
        this.problems = problems;
    }

    /** What may be left at most. */
    Rational limit(Rational amount, Policy.Rounding rounding) {
        Rational total = budget.total();
        boolean isShare = share.chain().getFirst().amount().measure() == Amount.Measure.SHARE;
        Rational named = isShare ? total.times(amount) : amount;
        Rational kept = share.verb() == Verb.KEEP ? named : total.minus(named);
        if (share.noun().isBudget()) {
            return kept;
        }
        return new Rational(
                switch (rounding) {
                    case NEAREST -> kept.nearest();
                    case KEPT_DOWN -> kept.floor();
                    case REMOVED_DOWN -> kept.ceil();
                },
                java.math.BigInteger.ONE);
    }

    /** The cost with every layer at its fewest: nothing less can be reached. */
    Rational least() {
        Map<Tier, Integer> fewest = new HashMap<>();
        tiers.forEach(tier -> fewest.put(tier, fewest(tier)));
        return budget.of(budget.feasible(fewest));
    }

    /** Whether the amount can be reached at all; a diagnostic says why not. */
    boolean isReachable(Rational limit) {
        Rational least = least();
        if (least.compareTo(limit) <= 0) {
            return true;
        }
        problems.report(BudgetProblems.unreachable(share, budget, limit, least));
        return false;
    }

    /**
     * What is left at least: the ranking stops at the first filter that meets the limit, so the
     * limit is missed by less than that filter's step can save.
     */
    Rational leastLeft(Rational limit) {
        Rational least = least();
        if (!tiedWidths.isEmpty()) {
            return least;
        }
        Rational step = Rational.ZERO;
        for (Tier tier : tiers) {
            step = step.max(budget.mostSaved(tier, widestGap(tier)));
        }
        return least.max(limit.minus(step)).min(limit);
    }

    private int widestGap(Tier tier) {
        Allowed allowed = guards.allowed(tier);
        int gap = 0;
        int number = allowed.width();
        while (number > allowed.fewest()) {
            int next = allowed.next(number);
            gap = Math.max(gap, number - next);
            number = next;
        }
        return gap / tier.weight();
    }

    /** The numbers each tier keeps by one ranking; nothing if there are no scores. */
    Optional<Map<Tier, Integer>> rank(SetScores scores, Rational limit) {
        Map<Integer, Entry> bySet = new LinkedHashMap<>();
        for (Tier tier : tiers) {
            Optional<Map<Integer, Double>> scored =
                    criterion().flatMap(one -> scores.of(one, tier));
            if (scored.isEmpty()) {
                return Optional.empty();
            }
            for (int set : tier.sets()) {
                double score = scored.get().getOrDefault(set, 0.0);
                bySet.computeIfAbsent(set, _ -> new Entry(score, new ArrayList<>()))
                        .tiers()
                        .add(tier);
            }
        }
        List<Entry> ranking = new ArrayList<>(bySet.values());
        ranking.sort(Comparator.comparingDouble(Entry::score));
        int least = smallestPrefix(ranking, limit);
        Map<Tier, Integer> kept = after(ranking, least);
        if (share.noun().isBudget()) {
            Rational reached = budget.of(kept);
            Rational before = budget.of(after(ranking, Math.max(0, least - 1)));
            BudgetProblems.farBelow(share, budget, limit, reached, before)
                    .ifPresent(problems::report);
        }
        return Optional.of(kept);
    }

    /** A coupled set in the ranking, and the tiers that lose it with it. */
    private record Entry(double score, List<Tier> tiers) {}

    private Optional<Criterion> criterion() {
        return share.chain()
                .getFirst()
                .choice()
                .filter(Part.Choice.By.class::isInstance)
                .map(choice -> ((Part.Choice.By) choice).criterion());
    }

    /** How many of the lowest go at least; costs fall with each, so halving finds it. */
    private int smallestPrefix(List<Entry> ranking, Rational limit) {
        int low = 0;
        int high = ranking.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (budget.of(after(ranking, middle)).compareTo(limit) <= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Map<Tier, Integer> after(List<Entry> ranking, int removed) {
        Map<Tier, Integer> kept = new HashMap<>();
        tiers.forEach(tier -> kept.put(tier, tier.size()));
        for (Entry entry : ranking.subList(0, removed)) {
            entry.tiers().forEach(tier -> kept.merge(tier, -1, Integer::sum));
        }
        kept.replaceAll((tier, number) ->
                guards.allowed(tier).nearest(number * tier.weight()) / tier.weight());
        tiedWidths.forEach(tied -> equalise(tied, kept));
        return budget.feasible(kept);
    }

    /** Layers of one width keep the mean of what each would keep alone, rounded down. */
    private void equalise(List<Tier> tied, Map<Tier, Integer> kept) {
        int filters = 0;
        for (Tier tier : tied) {
            filters += kept.getOrDefault(tier, tier.size()) * tier.weight();
        }
        for (Tier tier : tied) {
            int mean = guards.allowed(tier).atMost(filters / tied.size());
            kept.put(tier, mean / tier.weight());
        }
    }

    private int fewest(Tier tier) {
        return guards.allowed(tier).fewest() / tier.weight();
    }
}
