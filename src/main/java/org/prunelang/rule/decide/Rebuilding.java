package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.coupling.LayerProperties;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.network.LayerKind;
import org.prunelang.rule.Part;
import org.prunelang.rule.Reach;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.Side;

/** Where {@code rebuilt by} and chains of amounts cannot stand. */
final class Rebuilding {
    private Rebuilding() {}

    static void check(Assignment assignment, Layout layout, Diagnostics problems) {
        Map<RuleItem.Share, List<String>> refused = new LinkedHashMap<>();
        Map<RuleItem.Share, String> chains = new LinkedHashMap<>();
        for (Site site : layout.sites(Side.FILTERS)) {
            Optional<RuleItem.Rule> rule = assignment.rule(site);
            if (rule.orElse(null) instanceof RuleItem.Share share) {
                chain(share).ifPresent(why -> chains.put(share, why));
                if (rebuilds(share)) {
                    obstacle(site, layout)
                            .ifPresent(why ->
                                    refused.computeIfAbsent(share, _ -> new ArrayList<>())
                                            .add(site.name() + " " + why));
                }
            }
        }
        chains.forEach((share, why) ->
                problems.report(Diagnostic.of(Code.P0408, share.origin().span(), why)));
        refused.forEach((share, reasons) ->
                problems.report(
                        Diagnostic.of(
                                        Code.P0405,
                                        share.reach().selector().span(),
                                        "some layers reached here cannot be rebuilt")
                                .pointing(Wording.names(reasons))
                                .note("skip them; junctions by `skip junctions`")));
    }

    private static Optional<String> chain(RuleItem.Share share) {
        if (share.chain().size() == 1) {
            return Optional.empty();
        }
        if (rebuilds(share)) {
            return Optional.of("`then` cannot follow `rebuilt by`: no filter stays what it was");
        }
        return share.reach().scope() == Reach.Scope.ACROSS
                ? Optional.of("`then` works layer by layer: write `in each` in place of `across`")
                : Optional.empty();
    }

    static boolean rebuilds(RuleItem.Share share) {
        return share.chain().stream()
                .flatMap(part -> part.choice().stream())
                .anyMatch(Part.Choice.RebuiltBy.class::isInstance);
    }

    private static Optional<String> obstacle(Site site, Layout layout) {
        if (layout.isJunction(site.place())) {
            return Optional.of("feeds a junction");
        }
        for (LayerProperties reader : layout.readers(site)) {
            if (reader.kind() == LayerKind.DEPTHWISE) {
                return Optional.of("is read by " + reader.name() + ", which is no conv or linear");
            }
        }
        return Optional.empty();
    }
}
