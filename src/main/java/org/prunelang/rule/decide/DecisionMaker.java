package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.network.Network;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Junctions;
import org.prunelang.rule.Noun;
import org.prunelang.rule.Reach;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Scores;
import org.prunelang.rule.Side;
import org.prunelang.value.Interval;
import org.prunelang.value.Rational;
import org.prunelang.value.Value;

/** The steps of one decision: reach, amounts, budgets and predicates, then the cut. */
final class DecisionMaker {
    private final RuleSet rules;
    private final Map<Integer, Value> known;
    private final Diagnostics problems = new Diagnostics();
    private final Layout layout;
    private final Assignment assignment;
    private final Guards guards;
    private final Amounts amounts;
    private final List<Component> components;
    private final List<Tier> tiers;
    private final Positions positions;
    private final Goals goals;
    private final Numbers numbers;
    private final Optional<SetScores> scores;
    private final Optional<ByScore> byScore;
    private final Map<Noun, Interval> budgets = new HashMap<>();

    DecisionMaker(
            RuleSet rules, Layout layout, Map<Integer, Value> known, Optional<Scores> scores) {
        this.rules = rules;
        this.known = known;
        Junctions junctions = Junctions.of(rules);
        this.layout = layout;
        Matching matching = new Matching(layout, known);
        this.assignment = Assignment.of(rules, matching, junctions, problems);
        this.guards = Guards.of(rules, matching, known, problems);
        this.amounts = new Amounts(layout, known);
        this.components = new ArrayList<>(Component.of(layout.sites(Side.FILTERS)));
        components.addAll(Component.of(touchedChannels()));
        this.tiers = inNetworkOrder(components);
        this.positions = Positions.of(tiers, rules, assignment);
        this.goals =
                new Goals(
                        layout, assignment, amounts, guards, positions, rules.rounding(), problems);
        this.numbers = new Numbers(layout, components);
        this.scores =
                scores.map(given ->
                        new SetScores(
                                given,
                                assignment,
                                amounts,
                                positions,
                                byTier(components),
                                problems));
        this.byScore = this.scores.map(given -> new ByScore(given, goals));
    }

    private List<Site> touchedChannels() {
        return layout.sites(Side.CHANNELS).stream()
                .filter(site -> assignment.rule(site).isPresent())
                .toList();
    }

    private static List<Tier> inNetworkOrder(List<Component> components) {
        return components.stream()
                .flatMap(component -> component.tiers().stream())
                .sorted(Comparator.comparingInt(tier -> tier.sites().getFirst().place()))
                .toList();
    }

    /** What is cut, and the network that is left. */
    Decision cut() {
        return goalsAreSound() ? cutByGoals() : refused();
    }

    /** What is masked: the network stays what it is. */
    Decision mask() {
        if (!goalsAreSound()) {
            return refused();
        }
        Map<Site, List<Integer>> kept = kept();
        if (problems.hasErrors()) {
            return refused();
        }
        Network same = layout.network();
        return decision(
                kept,
                same,
                Interval.exactly(Macs.of(same, MacCounting.F2)),
                Interval.exactly(Params.of(same, ParameterCounting.P1)));
    }

    private boolean goalsAreSound() {
        components.forEach(goals::decide);
        amounts.report(problems);
        Rebuilding.check(assignment, layout, problems);
        if (!problems.hasErrors()) {
            cramped();
            predicates();
            across();
            goals.compareTiedWidths(tiers);
        }
        return !problems.hasErrors();
    }

    private Decision refused() {
        return new Lines(layout, assignment, goals, Optional.empty()).refused(problems.all());
    }

    private Map<Site, List<Integer>> kept() {
        Preference preference = byScore.<Preference>map(one -> one).orElse(Preference.FIRST);
        return numbers.kept(tier -> goals.of(tier).steps(), preference);
    }

    private static Map<Tier, Component> byTier(List<Component> components) {
        Map<Tier, Component> byTier = new HashMap<>();
        for (Component component : components) {
            component.tiers().forEach(tier -> byTier.put(tier, component));
        }
        return byTier;
    }

    private void predicates() {
        if (scores.isEmpty() || byScore.isEmpty()) {
            return;
        }
        Predicates predicates = new Predicates(scores.get(), layout, positions, known);
        for (Tier tier : tiers) {
            if (goals.of(tier).rule().orElse(null) instanceof RuleItem.Predicate predicate) {
                predicates
                        .decide(predicate, tier, guards.allowed(tier))
                        .ifPresent(found -> {
                            goals.set(tier, found.goal());
                            byScore.get().order(tier, found.order());
                        });
            }
        }
    }

    private void across() {
        Map<RuleItem.Share, List<Tier>> together = new LinkedHashMap<>();
        for (Tier tier : tiers) {
            if (goals.of(tier).rule().orElse(null) instanceof RuleItem.Share share
                    && share.reach().scope() == Reach.Scope.ACROSS) {
                together.computeIfAbsent(share, _ -> new ArrayList<>()).add(tier);
            }
        }
        together.forEach(this::across);
    }

    private void across(RuleItem.Share share, List<Tier> reached) {
        Optional<Rational> amount =
                amounts.number(
                        share.chain().getFirst().amount(),
                        reached.getFirst().sites().getFirst(),
                        0);
        if (amount.isEmpty() || !BudgetProblems.isPossible(share, amount.get(), problems)) {
            return;
        }
        Incomparable.lint(share).ifPresent(problems::report);
        Across across =
                new Across(
                        share,
                        reached,
                        positions.tiedWidths(reached),
                        budget(share.noun(), reached),
                        guards,
                        problems);
        Rational limit = across.limit(amount.get(), rules.rounding());
        if (!across.isReachable(limit)) {
            return;
        }
        Optional<Map<Tier, Integer>> ranked = scores.flatMap(one -> across.rank(one, limit));
        if (ranked.isPresent()) {
            String reason = "by " + DecidedBy.words(share);
            ranked.get()
                    .forEach((tier, number) ->
                            goals.set(tier, Goal.exactly(share, List.of(number), reason)));
        } else if (share.noun().isBudget()) {
            budgets.put(share.noun(), new Interval(across.leastLeft(limit), limit));
        }
    }

    private Budget budget(Noun noun, List<Tier> reached) {
        Map<Tier, Integer> sites = new HashMap<>();
        Map<Tier, Integer> others = new HashMap<>();
        for (Tier tier : tiers) {
            long named =
                    tier.sites().stream().filter(site -> assignment.rule(site).isPresent()).count();
            sites.put(tier, (int) named);
            others.put(tier, goals.of(tier).most());
        }
        return new Budget(noun, reached, sites, others, numbers, layout);
    }

    private void cramped() {
        for (Component component : components) {
            boolean certain = component.tiers().stream().noneMatch(tier -> goals.of(tier).isOpen());
            if (certain) {
                Selection.of(component, tier -> goals.of(tier).steps(), Preference.FIRST)
                        .cramped()
                        .ifPresent(this::cramped);
            }
        }
    }

    private void cramped(Tier tier) {
        Goal goal = goals.of(tier);
        goal.rule()
                .ifPresent(rule ->
                        problems.report(
                                JunctionProblems.cramped(rule.origin().span(), tier, goal.most())));
    }

    private Decision cutByGoals() {
        Map<Site, List<Integer>> kept = kept();
        if (problems.hasErrors()) {
            return refused();
        }
        Network after = layout.cut(kept);
        boolean open = tiers.stream().anyMatch(tier -> goals.of(tier).isOpen());
        Network narrowest =
                open
                        ? layout.cut(
                                numbers.kept(tier -> goals.of(tier).leastSteps(), Preference.FIRST))
                        : after;
        return decision(kept, after, macs(narrowest, after), params(narrowest, after));
    }

    private Decision decision(
            Map<Site, List<Integer>> kept, Network after, Interval macs, Interval params) {
        return new Lines(layout, assignment, goals, byScore)
                .decision(components, kept, after, macs, params, problems.all());
    }

    private Interval macs(Network narrowest, Network widest) {
        Interval found =
                new Interval(Macs.of(narrowest, MacCounting.F2), Macs.of(widest, MacCounting.F2));
        return within(found, Optional.ofNullable(budgets.get(Noun.MACS)));
    }

    private Interval params(Network narrowest, Network widest) {
        Interval found =
                new Interval(
                        Params.of(narrowest, ParameterCounting.P1),
                        Params.of(widest, ParameterCounting.P1));
        return within(found, Optional.ofNullable(budgets.get(Noun.PARAMS)));
    }

    private static Interval within(Interval found, Optional<Interval> budget) {
        return budget.map(limits ->
                        new Interval(
                                found.least().max(limits.least()), found.most().min(limits.most())))
                .orElse(found);
    }
}
