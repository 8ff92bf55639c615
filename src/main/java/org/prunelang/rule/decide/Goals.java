package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.rule.Policy;
import org.prunelang.rule.Reach;
import org.prunelang.rule.RuleItem;

/** What each tier is to keep as far as amounts alone say it. */
final class Goals {
    private final Map<Tier, Goal> goals = new HashMap<>();
    private final Layout layout;
    private final Assignment assignment;
    private final Amounts amounts;
    private final Guards guards;
    private final Positions positions;
    private final Policy.Rounding rounding;
    private final Diagnostics problems;

    Goals(
            Layout layout,
            Assignment assignment,
            Amounts amounts,
            Guards guards,
            Positions positions,
            Policy.Rounding rounding,
            Diagnostics problems) {
        this.layout = layout;
        this.assignment = assignment;
        this.amounts = amounts;
        this.guards = guards;
        this.positions = positions;
        this.rounding = rounding;
        this.problems = problems;
    }

    Goal of(Tier tier) {
        Goal goal = goals.get(tier);
        if (goal == null) {
            throw new IllegalStateException(
                    "nothing is decided of " + tier.sites().getFirst().name());
        }
        return goal;
    }

    void set(Tier tier, Goal goal) {
        goals.put(tier, goal);
    }

    /** Sets the goals of the tiers of a component. */
    void decide(Component component) {
        boolean pinned = component.sites().stream().anyMatch(assignment::isPinned);
        List<Site> reached = new ArrayList<>();
        List<Site> missed = new ArrayList<>();
        for (Site site : component.sites()) {
            if (assignment.rule(site).isPresent()) {
                reached.add(site);
            } else if (layout.chooses(site)) {
                missed.add(site);
            }
        }
        if (pinned || reached.isEmpty()) {
            component.tiers().forEach(tier -> goals.put(tier, Goal.all(tier, "")));
            return;
        }
        boolean fixed = missed.stream().anyMatch(site -> site.bond() == Site.Bond.FIXED);
        if (!missed.isEmpty() && !fixed) {
            problems.report(
                    JunctionProblems.partly(
                            assignment.rule(reached.getFirst()).orElseThrow(), reached, missed));
        }
        component.tiers().forEach(tier -> goals.put(tier, fixed ? Goal.all(tier, "") : goal(tier)));
    }

    private Goal goal(Tier tier) {
        List<Site> reached =
                tier.sites().stream().filter(site -> assignment.rule(site).isPresent()).toList();
        if (reached.isEmpty()) {
            return Goal.all(tier, "");
        }
        Allowed allowed = guards.allowed(tier);
        RuleItem.Rule rule = assignment.rule(reached.getFirst()).orElseThrow();
        return switch (rule) {
            case RuleItem.Predicate predicate ->
                    open(predicate, tier, allowed, DecidedBy.words(predicate));
            case RuleItem.Share share when share.reach().scope() == Reach.Scope.ACROSS ->
                    open(share, tier, allowed, DecidedBy.words(share));
            case RuleItem.Share _ -> shared(tier, reached, allowed);
        };
    }

    private static Goal open(RuleItem.Rule rule, Tier tier, Allowed allowed, String decidedBy) {
        return Goal.open(rule, allowed.fewest() / tier.weight(), tier.size(), decidedBy);
    }

    /** Amounts of each reached layer; they have to agree. */
    private Goal shared(Tier tier, List<Site> reached, Allowed allowed) {
        Optional<Goal> first = Optional.empty();
        List<String> kept = new ArrayList<>();
        for (Site site : reached) {
            if (!(assignment.rule(site).orElseThrow() instanceof RuleItem.Share share)) {
                continue;
            }
            Optional<List<Portion.Asked>> chain = amounts.chain(share, site, positions.of(tier));
            if (chain.isEmpty()) {
                return Goal.open(
                        share,
                        allowed.fewest() / tier.weight(),
                        tier.size(),
                        "an amount that the run decides");
            }
            Portion portion = Portion.of(share.verb(), chain.get(), rounding, allowed);
            kept.add(site.name() + " " + portion.kept());
            Goal goal = Goal.exactly(share, inSets(portion, tier), portion.reason());
            if (first.isPresent() && !first.get().steps().equals(goal.steps())) {
                problems.report(
                        JunctionProblems.differing(share.chain().getFirst().amount().span(), kept));
                return first.get();
            }
            first = first.or(() -> Optional.of(goal));
        }
        return first.orElseGet(() -> Goal.all(tier, ""));
    }

    private static List<Integer> inSets(Portion portion, Tier tier) {
        int weight = tier.weight();
        return portion.afterEach().stream().map(kept -> (kept + weight - 1) / weight).toList();
    }

    /** Layers whose widths are tied must come to one number. */
    void compareTiedWidths(List<Tier> tiers) {
        for (List<Tier> tied : positions.tiedWidths(tiers)) {
            List<String> kept = new ArrayList<>();
            for (Tier tier : tied) {
                int number = of(tier).most() * tier.weight();
                kept.add(tier.sites().getFirst().name() + " " + number);
            }
            long numbers =
                    tied.stream().map(tier -> of(tier).most() * tier.weight()).distinct().count();
            Optional<RuleItem.Rule> rule = of(tied.getFirst()).rule();
            if (numbers > 1 && rule.isPresent()) {
                problems.report(JunctionProblems.differing(rule.get().origin().span(), kept));
            }
        }
    }
}
