package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.network.Network;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Junctions;
import org.prunelang.rule.Kept;
import org.prunelang.rule.Masked;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Side;
import org.prunelang.source.Span;
import org.prunelang.value.Interval;
import org.prunelang.value.Value;

/**
 * What {@code shrink} cuts: the filters in the mask, or without one whatever the run finds dead.
 */
final class ShrinkMaker {
    private final RuleSet policies;
    private final Network network;
    private final Masked masked;
    private final Map<Integer, Value> known;
    private final Span at;
    private final Diagnostics problems = new Diagnostics();
    private final Layout layout;
    private final Matching matching;
    private final Guards guards;

    ShrinkMaker(
            RuleSet policies, Network network, Masked masked, Map<Integer, Value> known, Span at) {
        this.policies = policies.items().isEmpty() ? masked.rules() : policies;
        this.network = network;
        this.masked = masked;
        this.known = known;
        this.at = at;
        this.layout = Layout.of(network, this.policies);
        this.matching = new Matching(layout, known);
        this.guards = Guards.of(policies, matching, known, problems);
        refuseRules(policies);
    }

    private void refuseRules(RuleSet stated) {
        for (RuleItem item : stated.items()) {
            if (item instanceof RuleItem.Rule || item instanceof RuleItem.AtLeast) {
                problems.report(
                        Diagnostic.of(
                                        Code.P0408,
                                        item.origin().span(),
                                        "shrink cuts what is zero already, so it takes no amounts")
                                .note(
                                        "use `prune` to choose, or mask with `prune … softly`"
                                                + " first"));
            }
        }
    }

    Decision make() {
        List<Component> components = Component.of(layout.sites(Side.FILTERS));
        Map<Tier, Goal> goals = new HashMap<>();
        for (Component component : components) {
            component.tiers().forEach(tier -> goals.put(tier, goal(component, tier)));
        }
        unstatedJunctions();
        Numbers numbers = new Numbers(layout, components);
        if (problems.hasErrors()) {
            return result(List.of(), network, network);
        }
        Map<Site, List<Integer>> most = numbers.kept(steps(goals, Goal::steps), Preference.FIRST);
        Map<Site, List<Integer>> least =
                numbers.kept(steps(goals, Goal::leastSteps), Preference.FIRST);
        Network widest = layout.cut(most);
        boolean open = goals.values().stream().anyMatch(Goal::isOpen);
        return result(lines(most, least), open ? layout.cut(least) : widest, widest);
    }

    private static Function<Tier, List<Integer>> steps(
            Map<Tier, Goal> goals, Function<Goal, List<Integer>> which) {
        return tier -> Optional.ofNullable(goals.get(tier)).map(which).orElse(List.of(tier.size()));
    }

    private Decision result(List<Decided> lines, Network narrowest, Network widest) {
        return new Decision(
                lines,
                masked.layers().keySet(),
                widest,
                new Interval(Macs.of(narrowest, MacCounting.F2), Macs.of(widest, MacCounting.F2)),
                new Interval(
                        Params.of(narrowest, ParameterCounting.P1),
                        Params.of(widest, ParameterCounting.P1)),
                problems.all());
    }

    private Goal goal(Component component, Tier tier) {
        if (component.sites().stream().anyMatch(this::isHeld)) {
            return Goal.all(tier, "");
        }
        int weight = tier.weight();
        if (masked.isEmpty()) {
            return new Goal(
                    Optional.empty(),
                    List.of(tier.size()),
                    Math.min(1, tier.size()),
                    Optional.of("what the run finds dead"),
                    "");
        }
        Allowed allowed = guards.allowed(tier);
        int least = 1;
        int most = 1;
        for (Site site : tier.sites()) {
            Kept kept = kept(site);
            least = Math.max(least, allowed.atLeast(kept.least()) / weight);
            most = Math.max(most, allowed.atLeast(kept.most()) / weight);
        }
        Optional<String> decidedBy = least < most ? Optional.of("the mask") : Optional.empty();
        return new Goal(Optional.empty(), List.of(most), least, decidedBy, "");
    }

    private boolean isHeld(Site site) {
        boolean kept =
                switch (site.bond()) {
                    case FREE -> false;
                    case FIXED -> true;
                    case JUNCTION -> !Junctions.of(policies).cuts();
                };
        return kept || isSkipped(site);
    }

    private Kept kept(Site site) {
        Masked.Entry entry = masked.layers().get(site.name());
        if (entry != null) {
            return entry.decided().kept();
        }
        return layout.chooses(site) ? new Kept.Exact(site.width()) : new Kept.Exact(1);
    }

    private boolean isSkipped(Site site) {
        return policies.items(RuleItem.Skip.class).stream()
                .anyMatch(skip -> matching.sites(skip.selector(), Side.FILTERS).contains(site));
    }

    private void unstatedJunctions() {
        boolean junctions =
                layout.sites(Side.FILTERS).stream()
                        .anyMatch(site -> site.bond() == Site.Bond.JUNCTION);
        if (masked.isEmpty() && junctions && Junctions.of(policies) == Junctions.UNSTATED) {
            problems.report(
                    Diagnostic.of(
                                    Code.P0402,
                                    at,
                                    "this network adds layers up, and nothing says what becomes of"
                                            + " these when one of them is dead")
                            .note(
                                    "write `shrink %s { skip junctions }`, or gather or tie them"
                                            .formatted(at.text())));
        }
    }

    private List<Decided> lines(Map<Site, List<Integer>> most, Map<Site, List<Integer>> least) {
        Decision mask = Decide.of(masked.rules(), network).mask(known, Optional.empty());
        List<Decided> lines = new ArrayList<>();
        for (Site site : layout.sites(Side.FILTERS)) {
            int from = number(least, site);
            int to = number(most, site);
            Kept kept =
                    from == to
                            ? new Kept.Exact(to)
                            : new Kept.Between(from, to, "what the run finds");
            lines.add(
                    new Decided(
                            site.name(),
                            site.side(),
                            site.width(),
                            kept,
                            Optional.empty(),
                            reason(site, mask)));
        }
        return lines;
    }

    private static int number(Map<Site, List<Integer>> kept, Site site) {
        return kept.containsKey(site) ? kept.getOrDefault(site, List.of()).size() : site.width();
    }

    private String reason(Site site, Decision mask) {
        Masked.Entry entry = masked.layers().get(site.name());
        if (entry != null) {
            return entry.decided().reason();
        }
        if (masked.isEmpty()) {
            return site.bond() == Site.Bond.FIXED ? site.note() : "dead channels go";
        }
        return mask.of(site.name(), Side.FILTERS)
                .map(Decided::reason)
                .orElse(
                        layout.isJunction(site.place())
                                ? "not masked; feeds a junction"
                                : "not masked");
    }
}
