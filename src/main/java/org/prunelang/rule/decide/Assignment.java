package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prunelang.coupling.Selectable;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.rule.Junctions;
import org.prunelang.rule.Noun;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Selector;
import org.prunelang.rule.Side;

/** Which rule takes from which site: reach, then {@code skip}, then overlaps. */
final class Assignment {
    private final Map<Site, RuleItem.Rule> rules = new HashMap<>();
    private final Map<Site, String> spared = new HashMap<>();
    private final Set<Site> pinned = new HashSet<>();
    private final Set<Site> named = new HashSet<>();
    private final Matching matching;
    private final Junctions junctions;
    private final Diagnostics problems;

    private Assignment(Matching matching, Junctions junctions, Diagnostics problems) {
        this.matching = matching;
        this.junctions = junctions;
        this.problems = problems;
    }

    static Assignment of(
            RuleSet rules, Matching matching, Junctions junctions, Diagnostics problems) {
        Assignment assignment = new Assignment(matching, junctions, problems);
        rules.items(RuleItem.Skip.class).forEach(assignment::skip);
        Map<Pair, List<Site>> overlaps = new java.util.LinkedHashMap<>();
        for (RuleItem.Rule rule : rules.items(RuleItem.Rule.class)) {
            assignment.reach(rule, overlaps);
        }
        overlaps.forEach((pair, sites) -> problems.report(overlap(pair, sites)));
        return assignment;
    }

    /** The rule that takes from a site, if one does. */
    Optional<RuleItem.Rule> rule(Site site) {
        return Optional.ofNullable(rules.get(site));
    }

    /** Why nothing goes from a site that a rule reaches. */
    Optional<String> spared(Site site) {
        return named.contains(site) ? Optional.ofNullable(spared.get(site)) : Optional.empty();
    }

    /** Whether a skip holds the site, and with it all that is tied to it. */
    boolean isPinned(Site site) {
        return pinned.contains(site);
    }

    /** Which side of layers a rule takes from. */
    static Side side(Noun noun) {
        return switch (noun) {
            case CHANNELS -> Side.CHANNELS;
            case FILTERS, BLOCKS, BRANCHES, MACS, PARAMS -> Side.FILTERS;
        };
    }

    private void skip(RuleItem.Skip skip) {
        Selector selector = skip.selector();
        boolean anyJunction =
                selector.kind() == Selectable.JUNCTION && selector.pattern().isEmpty();
        List<Site> filters = matching.sites(selector, Side.FILTERS);
        if (filters.isEmpty() && !anyJunction) {
            problems.report(Unmatched.selector(selector, Side.FILTERS, matching));
        }
        List<Site> skipped = new ArrayList<>(filters);
        if (selector.kind() != Selectable.JUNCTION) {
            skipped.addAll(matching.sites(selector, Side.CHANNELS));
        }
        for (Site site : skipped) {
            pinned.add(site);
            spared.put(site, Wording.line(skip));
        }
    }

    private void reach(RuleItem.Rule rule, Map<Pair, List<Site>> overlaps) {
        if (rule.noun() == Noun.BLOCKS || rule.noun() == Noun.BRANCHES) {
            problems.report(
                    Diagnostic.of(
                            Code.P0590,
                            rule.origin().span(),
                            "this version cannot remove " + rule.noun().word() + " yet"));
            return;
        }
        Side side = side(rule.noun());
        List<Site> reached = matching.sites(rule.reach().selector(), side);
        if (reached.isEmpty()) {
            problems.report(Unmatched.selector(rule.reach().selector(), side, matching));
            return;
        }
        named.addAll(reached);
        List<Site> free = new ArrayList<>();
        List<Site> undecided = new ArrayList<>();
        for (Site site : reached) {
            if (pinned.contains(site)) {
                continue;
            }
            if (site.bond() == Site.Bond.FIXED) {
                spared.put(site, site.note());
            } else if (site.bond() == Site.Bond.JUNCTION && !junctions.cuts()) {
                undecided.add(site);
            } else {
                free.add(site);
            }
        }
        if (!undecided.isEmpty()) {
            problems.report(JunctionProblems.unstated(rule, undecided, reached.size()));
        }
        free.forEach(site -> assign(site, rule, overlaps));
    }

    private void assign(Site site, RuleItem.Rule rule, Map<Pair, List<Site>> overlaps) {
        RuleItem.Rule earlier = rules.put(site, rule);
        if (earlier != null && !rule.override()) {
            overlaps.computeIfAbsent(new Pair(earlier, rule), _ -> new ArrayList<>()).add(site);
        }
    }

    private record Pair(RuleItem.Rule earlier, RuleItem.Rule later) {}

    private static Diagnostic overlap(Pair pair, List<Site> sites) {
        List<String> names = sites.stream().map(Site::name).toList();
        Side side = sites.getFirst().side();
        return Diagnostic.of(
                        Code.P0401,
                        pair.later().origin().span(),
                        "two rules take %s from %s".formatted(side.word(), Wording.names(names)))
                .related(pair.earlier().origin().span(), "the first of the two")
                .note("write `override` before the second if it shall win, or narrow one of them");
    }
}
