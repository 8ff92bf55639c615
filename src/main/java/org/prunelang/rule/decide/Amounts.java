package org.prunelang.rule.decide;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.rule.Amount;
import org.prunelang.rule.Part;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.Verb;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Terms;
import org.prunelang.value.Value;

/** The amounts of a rule for one layer, and what is wrong with them. */
final class Amounts {
    private final Layout layout;
    private final Map<Integer, Value> known;
    private final Map<RuleItem.Share, List<Site>> misfits = new LinkedHashMap<>();

    Amounts(Layout layout, Map<Integer, Value> known) {
        this.layout = layout;
        this.known = known;
    }

    /** A scalar of a rule for the layer at hand, if it is known. */
    Optional<Value> value(Term term, Site site, int position) {
        return Terms.value(term, Subjects.ofLayer(layout.properties(site), position, known));
    }

    /** The chain of a rule for a layer; nothing if a part of it depends on the run. */
    Optional<List<Portion.Asked>> chain(RuleItem.Share share, Site site, int position) {
        List<Portion.Asked> chain = new ArrayList<>();
        for (Part part : share.chain()) {
            Optional<Rational> number = number(part.amount(), site, position);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            chain.add(new Portion.Asked(part.amount().measure(), number.get()));
        }
        if (!fits(share.verb(), chain, site.width())) {
            misfits.computeIfAbsent(share, _ -> new ArrayList<>()).add(site);
        }
        return Optional.of(chain);
    }

    Optional<Rational> number(Amount amount, Site site, int position) {
        return value(amount.value(), site, position)
                .filter(Value.Quantity.class::isInstance)
                .map(value -> ((Value.Quantity) value).amount());
    }

    /** Whether each amount is possible and something is left. */
    private static boolean fits(Verb verb, List<Portion.Asked> chain, int width) {
        Rational removed = Rational.ZERO;
        for (Portion.Asked asked : chain) {
            Rational kept = asked.keptOf(verb, width);
            boolean whole = asked.measure() == Amount.Measure.SHARE || asked.value().isWhole();
            if (!whole || kept.signum() < 0 || kept.compareTo(Rational.of(width)) > 0) {
                return false;
            }
            removed =
                    verb == Verb.KEEP
                            ? Rational.of(width).minus(kept)
                            : removed.plus(Rational.of(width).minus(kept));
        }
        return removed.compareTo(Rational.of(width)) < 0;
    }

    /** Amounts that no layer, or some layers, cannot give: one diagnostic for each rule. */
    void report(Diagnostics problems) {
        misfits.forEach((share, sites) -> problems.report(misfit(share, sites)));
    }

    private Diagnostic misfit(RuleItem.Share share, List<Site> sites) {
        Amount amount = share.chain().getLast().amount();
        Site first = sites.getFirst();
        if (share.chain().stream().allMatch(Amounts::isShare)) {
            String text = text(share.chain().getFirst().amount(), first);
            return Diagnostic.of(
                            Code.P0126,
                            amount.span(),
                            share.chain().size() > 1
                                    ? "together these shares leave nothing, or one is outside 0% to"
                                            + " 100%"
                                    : share.verb().word()
                                            + " "
                                            + text
                                            + (isBetween(share.chain().getFirst().amount(), first)
                                                    ? " leaves nothing"
                                                    : " is outside 0% to 100%"))
                    .note(
                            share.verb() == Verb.KEEP
                                    ? "a layer keeps one filter at least: write a share above 0%"
                                    : "a layer keeps one filter at least: write a share below"
                                            + " 100%");
        }
        List<String> widths =
                sites.stream().map(site -> site.name() + " (" + site.width() + ")").toList();
        return Diagnostic.of(
                        Code.P0126,
                        amount.span(),
                        "%s of these layers cannot give that: %s"
                                .formatted(
                                        sites.size() == 1 ? "one" : Integer.toString(sites.size()),
                                        Wording.names(widths)))
                .note("write a share, such as 40% of filters, or skip the narrow layers");
    }

    private static boolean isShare(Part part) {
        return part.amount().measure() == Amount.Measure.SHARE;
    }

    private boolean isBetween(Amount amount, Site site) {
        return number(amount, site, 0)
                .map(share -> share.signum() >= 0 && share.ceil().compareTo(BigInteger.ONE) <= 0)
                .orElse(false);
    }

    private String text(Amount amount, Site site) {
        return number(amount, site, 0)
                .map(share -> Portion.decimal(share.times(100)) + "%")
                .orElse("this");
    }
}
