package org.prunelang.rule.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.rule.Amount;
import org.prunelang.rule.Noun;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Side;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Terms;
import org.prunelang.value.Value;

/** {@code keep at least} and {@code in multiples of}: which numbers a layer may keep. */
final class Guards {
    private final Map<Site, Integer> least = new HashMap<>();
    private int multiple = 1;

    private Guards() {}

    static Guards of(
            RuleSet rules, Matching matching, Map<Integer, Value> known, Diagnostics problems) {
        Guards guards = new Guards();
        for (RuleItem.AtLeast item : rules.items(RuleItem.AtLeast.class)) {
            guards.least(item, matching, known, problems);
        }
        for (RuleItem.Multiples item : rules.items(RuleItem.Multiples.class)) {
            whole(item.of(), known).ifPresent(number -> guards.multiple = number);
        }
        Repeated.settings(rules, problems);
        return guards;
    }

    private void least(
            RuleItem.AtLeast item,
            Matching matching,
            Map<Integer, Value> known,
            Diagnostics problems) {
        Side side = item.amount().noun() == Noun.CHANNELS ? Side.CHANNELS : Side.FILTERS;
        List<Site> sites =
                item.reach()
                        .map(reach -> matching.sites(reach.selector(), side))
                        .orElseGet(() -> matching.all(side));
        if (sites.isEmpty() && item.reach().isPresent()) {
            problems.report(Unmatched.selector(item.reach().get().selector(), side, matching));
        }
        for (Site site : sites) {
            fewest(item.amount(), site, known)
                    .ifPresent(number -> least.merge(site, number, Math::max));
        }
    }

    private static Optional<Integer> fewest(Amount amount, Site site, Map<Integer, Value> known) {
        return Terms.value(amount.value(), known)
                .filter(Value.Quantity.class::isInstance)
                .map(value -> ((Value.Quantity) value).amount())
                .map(number ->
                        amount.measure() == Amount.Measure.SHARE
                                ? number.times(site.width())
                                : number)
                .map(number -> number.ceil().min(Rational.of(site.width()).floor()).intValue());
    }

    private static Optional<Integer> whole(Term term, Map<Integer, Value> known) {
        return Terms.value(term, known)
                .filter(Value.Quantity.class::isInstance)
                .map(value -> ((Value.Quantity) value).amount())
                .filter(number -> number.isWhole() && number.signum() > 0)
                .map(number -> number.numerator().min(java.math.BigInteger.valueOf(1 << 30)))
                .map(Number::intValue);
    }

    /** The numbers of filters that a site of a tier may keep; whole sets only. */
    Allowed allowed(Tier tier) {
        int fewest = 1;
        for (Site site : tier.sites()) {
            fewest = Math.max(fewest, least.getOrDefault(site, 1));
        }
        int weight = tier.weight();
        return new Allowed(tier.sites().getFirst().width(), fewest, lcm(multiple, weight));
    }

    private static int lcm(int one, int other) {
        int a = one;
        int b = other;
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return (int) Math.min((long) one / a * other, 1 << 30);
    }
}
