package org.prunelang.check;

import java.math.BigDecimal;
import java.util.List;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** How a plain number would be written with the unit that its place wants. */
final class Suggestions {
    private Suggestions() {}

    /** {@code 40%} for 0.4 where a share is wanted, {@code 200 epochs} for 200. */
    static String write(Type expected, String number) {
        return switch (expected) {
            case Unit unit -> withUnit(unit, number);
            case Type.Either(List<Type> alternatives) ->
                    String.join(
                            " or ",
                            alternatives.stream()
                                    .filter(type -> type instanceof Unit unit && !isPlain(unit))
                                    .map(type -> write(type, number))
                                    .toList());
            default -> "`" + number + "`";
        };
    }

    private static String withUnit(Unit unit, String number) {
        return switch (unit) {
            case FRACTION, ACCURACY -> "`" + percent(number) + "`";
            case DURATION -> "`" + number + " ms`";
            case COUNT,
                    NUMBER,
                    POINTS,
                    EPOCHS,
                    BATCHES,
                    IMAGES,
                    ROUNDS,
                    HALVINGS,
                    MACS,
                    PARAMS,
                    BYTES ->
                    "`" + number + " " + unit.word() + "`";
        };
    }

    private static boolean isPlain(Unit unit) {
        return unit == Unit.COUNT || unit == Unit.NUMBER;
    }

    private static String percent(String number) {
        try {
            BigDecimal amount = new BigDecimal(number);
            boolean isShare = amount.abs().compareTo(BigDecimal.ONE) <= 0;
            return (isShare ? amount.movePointRight(2).stripTrailingZeros() : amount)
                            .toPlainString()
                    + "%";
        } catch (NumberFormatException _) {
            return "40%";
        }
    }
}
