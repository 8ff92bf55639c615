package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.Network;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Kept;
import org.prunelang.rule.Side;
import org.prunelang.value.Interval;

/** A decision put into lines, one for each side of a layer, each with its reason. */
final class Lines {
    private final Layout layout;
    private final Assignment assignment;
    private final Goals goals;
    private final Optional<ByScore> byScore;

    Lines(Layout layout, Assignment assignment, Goals goals, Optional<ByScore> byScore) {
        this.layout = layout;
        this.assignment = assignment;
        this.goals = goals;
        this.byScore = byScore;
    }

    /** Nothing is decided, because something is wrong; the network stays as it is. */
    Decision refused(List<Diagnostic> problems) {
        Network network = layout.network();
        return new Decision(
                List.of(),
                Set.of(),
                network,
                Interval.exactly(Macs.of(network, MacCounting.F2)),
                Interval.exactly(Params.of(network, ParameterCounting.P1)),
                problems);
    }

    Decision decision(
            List<Component> components,
            Map<Site, List<Integer>> kept,
            Network after,
            Interval macs,
            Interval params,
            List<Diagnostic> problems) {
        Map<Site, Tier> tiers = new HashMap<>();
        Map<Site, Component> groups = new HashMap<>();
        for (Component component : components) {
            for (Tier tier : component.tiers()) {
                tier.sites().forEach(site -> tiers.put(site, tier));
                tier.sites().forEach(site -> groups.put(site, component));
            }
        }
        List<Site> sites = new ArrayList<>(tiers.keySet());
        sites.sort(Comparator.comparingInt(Site::place).thenComparing(Site::side));
        List<Decided> lines = new ArrayList<>();
        for (Site site : sites) {
            lines.add(
                    line(
                            site,
                            tier(tiers, site),
                            kept.getOrDefault(site, all(site)),
                            reason(site, tier(tiers, site), groups)));
        }
        return new Decision(lines, reached(components), after, macs, params, problems);
    }

    /** With a layer that a rule reaches goes every layer tied to it. */
    private Set<String> reached(List<Component> components) {
        Set<String> reached = new HashSet<>();
        for (Component component : components) {
            for (Tier tier : component.tiers()) {
                boolean any =
                        tier.sites().stream().anyMatch(one -> assignment.rule(one).isPresent());
                if (any && tier.sites().getFirst().side() == Side.FILTERS) {
                    tier.sites().forEach(site -> reached.add(site.name()));
                }
            }
        }
        return reached;
    }

    private static List<Integer> all(Site site) {
        return IntStream.range(0, site.width()).boxed().toList();
    }

    private static Tier tier(Map<Site, Tier> tiers, Site site) {
        return Optional.ofNullable(tiers.get(site)).orElseThrow();
    }

    private Decided line(Site site, Tier tier, List<Integer> indices, String reason) {
        Goal goal = goals.of(tier);
        int weight = site.width() / tier.size();
        if (goal.isOpen() && goal.least() < goal.most()) {
            Kept between =
                    new Kept.Between(
                            goal.least() * weight,
                            goal.most() * weight,
                            goal.decidedBy().orElse(""));
            return new Decided(
                    site.name(), site.side(), site.width(), between, Optional.empty(), reason);
        }
        boolean all = indices.size() == site.width();
        boolean chosen = byScore.map(one -> one.isKnown(tier)).orElse(false);
        return new Decided(
                site.name(),
                site.side(),
                site.width(),
                new Kept.Exact(indices.size()),
                Optional.of(indices).filter(_ -> all || chosen),
                reason);
    }

    private String reason(Site site, Tier tier, Map<Site, Component> groups) {
        Optional<String> spared = assignment.spared(site);
        if (spared.isPresent()) {
            return spared.get();
        }
        Component group = Optional.ofNullable(groups.get(site)).orElseThrow();
        Optional<Site> pin = group.sites().stream().filter(assignment::isPinned).findFirst();
        if (assignment.rule(site).isPresent() && pin.isPresent()) {
            return "goes with " + pin.get().name() + ", which is skipped";
        }
        if (assignment.rule(site).isPresent()) {
            return goals.of(tier).reason();
        }
        if (site.bond() == Site.Bond.FIXED) {
            return "no rule; " + site.note();
        }
        Optional<Site> leader =
                tier.sites().stream().filter(one -> assignment.rule(one).isPresent()).findFirst();
        if (leader.isPresent()) {
            return "goes with " + leader.get().name();
        }
        return layout.isJunction(site.place()) && site.side() == Side.FILTERS
                ? "no rule; feeds a junction"
                : "no rule";
    }
}
