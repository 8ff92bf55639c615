package org.prunelang.rule.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.prunelang.rule.Amount;
import org.prunelang.rule.Policy;
import org.prunelang.rule.Verb;
import org.prunelang.value.Rational;

/**
 * How many of one width a chain of amounts keeps: every amount is of the width before the rule and
 * rounded by itself, and the last one gives way to what is allowed.
 *
 * @param afterEach what is kept after each amount; the last is the result
 * @param reason the arithmetic, for people
 */
record Portion(List<Integer> afterEach, String reason) {
    /** An amount whose value is known. */
    record Asked(Amount.Measure measure, Rational value) {
        /** What a layer of this width keeps of it, before rounding. */
        Rational keptOf(Verb verb, int width) {
            Rational named = measure == Amount.Measure.SHARE ? value.times(width) : value;
            return verb == Verb.KEEP ? named : Rational.of(width).minus(named);
        }
    }

    Portion {
        afterEach = List.copyOf(afterEach);
    }

    int kept() {
        return afterEach.getLast();
    }

    static Portion of(Verb verb, List<Asked> chain, Policy.Rounding rounding, Allowed allowed) {
        int width = allowed.width();
        List<Integer> afterEach = new ArrayList<>();
        StringJoiner words = new StringJoiner(" then ", verb.word() + " ", "");
        int left = width;
        for (Asked asked : chain) {
            Rational exact = asked.keptOf(verb, width);
            int kept = rounded(exact, rounding);
            left = verb == Verb.KEEP ? Math.min(left, kept) : left - (width - kept);
            afterEach.add(left);
            words.add(words(asked, verb, width, exact, kept, rounding));
        }
        int result = allowed.nearest(Math.max(0, left));
        afterEach.replaceAll(kept -> Math.max(kept, result));
        afterEach.set(afterEach.size() - 1, result);
        return new Portion(afterEach, words + guard(left, result, allowed));
    }

    private static int rounded(Rational exact, Policy.Rounding rounding) {
        return switch (rounding) {
            case NEAREST -> exact.nearest().intValueExact();
            case KEPT_DOWN -> exact.floor().intValueExact();
            case REMOVED_DOWN -> exact.ceil().intValueExact();
        };
    }

    private static String words(
            Asked asked, Verb verb, int width, Rational exact, int kept, Policy.Rounding rounding) {
        if (asked.measure() == Amount.Measure.NUMBER) {
            return decimal(asked.value());
        }
        String share = decimal(asked.value().times(100)) + "%";
        if (exact.isWhole()) {
            return share + " (keep " + kept + ")";
        }
        return share
                + switch (rounding) {
                    case NEAREST -> rounding(verb, Verb.KEEP, exact, "nearest", kept);
                    case KEPT_DOWN -> rounding(verb, Verb.KEEP, exact, "down to", kept);
                    case REMOVED_DOWN ->
                            rounding(
                                    verb,
                                    Verb.REMOVE,
                                    Rational.of(width).minus(exact),
                                    "down to",
                                    width - kept);
                };
    }

    /** What was rounded and how; its verb only where it is not the amount's own. */
    private static String rounding(
            Verb amount, Verb rounded, Rational exact, String how, int number) {
        String what = amount == rounded ? "" : rounded.word() + " ";
        return " (" + what + decimal(exact) + ", " + how + " " + number + ")";
    }

    private static String guard(int left, int result, Allowed allowed) {
        if (result == left) {
            return "";
        }
        if (allowed.isFree()) {
            return "; at least 1";
        }
        StringJoiner guards = new StringJoiner(", ", "; " + result + " by ", "");
        if (allowed.multiple() > 1) {
            guards.add("multiples of " + allowed.multiple());
        }
        if (allowed.least() > 1) {
            guards.add("at least " + allowed.least());
        }
        return guards.toString();
    }

    /** At most two decimals and no zeros at the end. */
    static String decimal(Rational value) {
        BigDecimal rounded = value.toDecimal(2).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
