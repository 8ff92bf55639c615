package org.prunelang.value;

import static org.prunelang.value.Unit.ACCURACY;
import static org.prunelang.value.Unit.BATCHES;
import static org.prunelang.value.Unit.COUNT;
import static org.prunelang.value.Unit.EPOCHS;
import static org.prunelang.value.Unit.FRACTION;
import static org.prunelang.value.Unit.NUMBER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prunelang.diagnostic.Code;

/** What to say where two types do not combine: the reason, and what was probably meant. */
final class Refusals {
    private Refusals() {}

    static Mismatch of(Operation operation, Type left, Type right) {
        return left instanceof Unit one && right instanceof Unit other
                ? ofUnits(operation, one, other)
                : Mismatch.of(Code.P0101, described(operation, left, right));
    }

    private static Mismatch ofUnits(Operation operation, Unit left, Unit right) {
        Set<Unit> both = Set.copyOf(List.of(left, right));
        if (both.equals(Set.of(EPOCHS, BATCHES))) {
            return Mismatch.of(
                    Code.P0125,
                    "epochs and batches do not mix",
                    "how many batches an epoch has depends on the data: use one of the two");
        }
        if (isOfAccuracy(operation, left, right)) {
            return Mismatch.of(
                    Code.P0124,
                    described(operation, left, right),
                    "write `0.5 points` for an absolute difference, or `99.5% of accuracy(…)` for"
                            + " a share of an accuracy");
        }
        String described = described(operation, left, right);
        return advice(operation, left, right)
                .map(text -> Mismatch.of(Code.P0122, described, text))
                .orElseGet(() -> Mismatch.of(Code.P0122, described));
    }

    private static boolean isOfAccuracy(Operation operation, Unit left, Unit right) {
        boolean withShare =
                left == ACCURACY && right == FRACTION || left == FRACTION && right == ACCURACY;
        return withShare && operation != Operation.TIMES
                || operation == Operation.PLUS && left == ACCURACY && right == ACCURACY;
    }

    private static Optional<String> advice(Operation operation, Unit left, Unit right) {
        String text =
                switch (operation) {
                    case TIMES -> timesAdvice(left, right);
                    case OF ->
                            isPlain(left) && !isPlain(right)
                                    ? "`of` takes a share: write `40% of …`"
                                    : "";
                    case PLUS, MINUS ->
                            isPlain(left) && right == FRACTION || left == FRACTION && isPlain(right)
                                    ? "write `100% - 40%`, or make a number of it: `number(40%)`"
                                    : "";
                    default -> "";
                };
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String timesAdvice(Unit left, Unit right) {
        if (left == FRACTION || right == FRACTION) {
            return "write `40% of …`";
        }
        return left.isQuantity() && right.isQuantity()
                ? "divide two of a kind first, as in `160 epochs * (macs(a) / macs(b))`"
                : "";
    }

    private static boolean isPlain(Unit unit) {
        return unit == NUMBER || unit == COUNT;
    }

    private static String described(Operation operation, Type left, Type right) {
        String one = TypeWords.wanted(left);
        String other = TypeWords.wanted(right);
        return switch (operation) {
            case EQUAL, NOT_EQUAL, AT_MOST, AT_LEAST, LESS, MORE ->
                    one + " cannot be compared with " + other;
            case RANGE, RANGE_BELOW -> "a range cannot go from " + one + " to " + other;
            default -> "`%s` does not combine %s with %s".formatted(operation.sign(), one, other);
        };
    }
}
