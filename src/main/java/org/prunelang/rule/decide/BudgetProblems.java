package org.prunelang.rule.decide;

import java.math.BigInteger;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.diagnostic.Severity;
import org.prunelang.rule.Amount;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.Verb;
import org.prunelang.source.Span;
import org.prunelang.value.Figures;
import org.prunelang.value.Rational;
import org.prunelang.value.Value;

/** What to say of amounts across layers that are missed. */
final class BudgetProblems {
    /** A miss of less is what whole filters make. */
    private static final Rational USUAL = Rational.of(1, 200);

    private BudgetProblems() {}

    /** Whether an amount leaves something and is not more than there is. */
    static boolean isPossible(RuleItem.Share share, Rational amount, Diagnostics problems) {
        boolean isShare = share.chain().getFirst().amount().measure() == Amount.Measure.SHARE;
        boolean inside = amount.signum() >= 0 && (!isShare || amount.compareTo(Rational.ONE) <= 0);
        boolean leaves =
                share.verb() == Verb.KEEP
                        ? amount.signum() > 0
                        : !isShare || amount.compareTo(Rational.ONE) < 0;
        if (!inside || !leaves) {
            problems.report(
                    Diagnostic.of(
                                    Code.P0126,
                                    span(share),
                                    inside
                                            ? "this leaves nothing"
                                            : "a share lies between 0% and 100%")
                            .note("write how much to keep or to remove, such as keep 50% of macs"));
        }
        return inside && leaves;
    }

    static Diagnostic unreachable(
            RuleItem.Share share, Budget budget, Rational limit, Rational least) {
        return Diagnostic.of(
                        Code.P0410,
                        span(share),
                        "this leaves %s, but with every layer at its fewest there are still %s"
                                .formatted(show(limit, budget), show(least, budget)))
                .note(
                        "what can be left lies between %s and %s"
                                .formatted(show(least, budget), show(budget.total(), budget)))
                .note("ask for more, or relax `keep at least`, `in multiples of` and `skip`");
    }

    /** A warning if rounding to allowed numbers misses the budget by more than usual. */
    static Optional<Diagnostic> farBelow(
            RuleItem.Share share,
            Budget budget,
            Rational limit,
            Rational reached,
            Rational nextUp) {
        Rational missed = limit.minus(reached);
        if (missed.compareTo(limit.times(USUAL)) <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                Diagnostic.of(
                                Code.P0410,
                                span(share),
                                "%s are left, well below the %s allowed"
                                        .formatted(show(reached, budget), show(limit, budget)))
                        .as(Severity.WARNING)
                        .note(
                                "numbers of filters come in steps here; the next size up has %s"
                                        .formatted(show(nextUp, budget))));
    }

    private static Span span(RuleItem.Share share) {
        return share.chain().getFirst().amount().span();
    }

    private static String show(Rational amount, Budget budget) {
        Rational whole = new Rational(amount.floor(), BigInteger.ONE);
        return Figures.show(new Value.Quantity(whole, budget.unit()));
    }
}
