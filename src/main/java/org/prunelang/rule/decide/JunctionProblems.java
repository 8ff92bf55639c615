package org.prunelang.rule.decide;

import java.util.List;
import java.util.stream.Collectors;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.rule.RuleItem;
import org.prunelang.source.Span;

/** What to say where rules and additions do not agree. */
final class JunctionProblems {
    private JunctionProblems() {}

    static Diagnostic unstated(RuleItem.Rule rule, List<Site> junctions, int reached) {
        List<String> names = junctions.stream().map(Site::name).toList();
        return Diagnostic.of(
                        Code.P0402,
                        rule.reach().selector().span(),
                        "%d of the %s reached here feed additions, and nothing says what becomes of them"
                                .formatted(junctions.size(), Wording.plural(reached, "layer")))
                .pointing(Wording.names(names))
                .note("add `skip junctions`: these layers keep all their filters")
                .note("or `tie junctions by mean`: layers that are added up lose the same ones")
                .note("or `gather junctions`: each loses its own, put back as zeros to be added");
    }

    static Diagnostic partly(RuleItem.Rule rule, List<Site> reached, List<Site> rest) {
        return Diagnostic.of(
                        Code.P0406,
                        rule.reach().selector().span(),
                        "this reaches %s but not %s, and their filters go together"
                                .formatted(names(reached), names(rest)))
                .note(
                        "let the rule reach them all, or skip one of them: then the whole group"
                                + " keeps its filters");
    }

    static Diagnostic differing(Span at, List<String> amounts) {
        return Diagnostic.of(
                        Code.P0404,
                        at,
                        "layers that are tied would keep different numbers: "
                                + amounts.stream()
                                        .distinct()
                                        .limit(4)
                                        .collect(Collectors.joining(", ")))
                .note("give them one amount, or untie them");
    }

    static Diagnostic cramped(Span at, Tier tier, int wanted) {
        return Diagnostic.of(
                        Code.P0407,
                        at,
                        "%s cannot keep %d of %d: what its narrower partners keep or lose leaves no room"
                                .formatted(
                                        tier.sites().getFirst().name(),
                                        wanted * tier.weight(),
                                        tier.sites().getFirst().width()))
                .note("give it and its partners amounts that fit together, or gather junctions");
    }

    private static String names(List<Site> sites) {
        return Wording.names(sites.stream().map(Site::name).toList());
    }
}
