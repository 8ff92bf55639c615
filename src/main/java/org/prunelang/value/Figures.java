package org.prunelang.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The one printer of values for people; it never depends on the machine's language. */
public final class Figures {
    private static final Rational THOUSAND = Rational.of(1_000);
    private static final Rational MILLION = Rational.of(1_000_000);
    private static final Rational BILLION = Rational.of(1_000_000_000);

    private Figures() {}

    /** A value as people read it: {@code 125.49M macs}, {@code 39.4%}, {@code 12 ms}. */
    public static String show(Value value) {
        return switch (value) {
            case Value.Quantity(Rational amount, Unit unit) -> quantity(amount, unit);
            case Value.Flag(boolean flag) -> flag ? "true" : "false";
            case Value.Text(String text) -> text;
            case Value.Location(String relative) -> relative;
            case Value.Dimensions(List<Integer> sides) ->
                    sides.stream().map(String::valueOf).collect(Collectors.joining("x"));
            case Value.Range range -> range(range);
            case Value.Sequence(_, List<Value> values) -> "[" + all(values) + "]";
            case Value.Tuple(List<Value> values) -> "(" + all(values) + ")";
            case Value.Choice(_, String name, Map<String, Value> arguments) ->
                    arguments.isEmpty() ? name : name + "(" + named(arguments) + ")";
            case Value.Structure(Map<String, Integer> kept) ->
                    kept.entrySet().stream()
                            .map(layer -> layer.getKey() + ": " + layer.getValue())
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /** A value inside a text: as {@link #show}, but whole numbers keep all their digits. */
    static String plain(Value value) {
        return value instanceof Value.Quantity(Rational amount, Unit unit) && unit == Unit.COUNT
                ? amount.toString()
                : show(value);
    }

    /** {@code 125.49M}, {@code 4.09G}, {@code 853,018}: two decimals from a million on. */
    public static String scaled(Rational amount) {
        Rational size = amount.abs();
        if (size.compareTo(BILLION) >= 0) {
            return fixed(amount.over(BILLION), 2) + "G";
        }
        return size.compareTo(MILLION) >= 0
                ? fixed(amount.over(MILLION), 2) + "M"
                : grouped(amount);
    }

    /** In millions, with so many decimals: {@code 0.853M}. */
    public static String millions(Rational amount, int decimals) {
        return fixed(amount.over(MILLION), decimals) + "M";
    }

    /** All digits of a whole number in groups: {@code 853,018}. */
    public static String grouped(Rational amount) {
        return amount.isWhole()
                ? String.format(Locale.ROOT, "%,d", amount.numerator())
                : number(amount);
    }

    /** A share to one decimal: {@code 60.6%}, {@code 40%}. */
    public static String percent(Rational share) {
        return trimmed(share.times(100).toDecimal(1)) + "%";
    }

    /** How much something grew or shrank, always with a sign: {@code -39.4%}, {@code +2.0%}. */
    public static String change(Rational before, Rational after) {
        BigDecimal change = after.minus(before).over(before).times(100).toDecimal(1);
        return (change.signum() > 0 ? "+" : "") + change.toPlainString() + "%";
    }

    /** A plain number: all its decimals if there are few, else six digits. */
    public static String number(Rational amount) {
        if (amount.isWhole() && amount.numerator().bitLength() < 64) {
            return amount.toString();
        }
        BigDecimal rounded =
                new BigDecimal(amount.numerator())
                        .divide(
                                new BigDecimal(amount.denominator()),
                                new MathContext(6, RoundingMode.HALF_UP))
                        .stripTrailingZeros();
        int magnitude = rounded.precision() - rounded.scale();
        return magnitude < -3 || magnitude > 15
                ? String.format(Locale.ROOT, "%s", rounded.round(new MathContext(6)).toString())
                        .toLowerCase(Locale.ROOT)
                : rounded.toPlainString();
    }

    private static String quantity(Rational amount, Unit unit) {
        return switch (unit) {
            case COUNT -> amount.toString();
            case NUMBER -> number(amount);
            case FRACTION -> share(amount);
            case ACCURACY -> trimmed(amount.times(100).toDecimal(2)) + "%";
            case DURATION -> Durations.show(amount);
            case BYTES -> bytes(amount);
            case MACS, PARAMS -> scaled(amount) + " " + unit.word();
            case POINTS, EPOCHS, BATCHES, IMAGES, ROUNDS, HALVINGS ->
                    grouped(amount) + " " + word(unit, amount);
        };
    }

    /** Exact if two decimals of a percent are enough, else to one decimal. */
    private static String share(Rational amount) {
        boolean isShort = amount.times(10_000).isWhole();
        return isShort ? trimmed(amount.times(100).toDecimal(2)) + "%" : percent(amount);
    }

    private static String word(Unit unit, Rational amount) {
        if (!amount.equals(Rational.ONE)) {
            return unit.word();
        }
        return unit == Unit.BATCHES ? "batch" : unit.word().substring(0, unit.word().length() - 1);
    }

    private static String bytes(Rational amount) {
        if (amount.compareTo(BILLION) >= 0) {
            return fixed(amount.over(BILLION), 2) + " GB";
        }
        if (amount.compareTo(MILLION) >= 0) {
            return fixed(amount.over(MILLION), 2) + " MB";
        }
        return amount.compareTo(THOUSAND) >= 0
                ? fixed(amount.over(THOUSAND), 2) + " KB"
                : number(amount) + (amount.equals(Rational.ONE) ? " byte" : " bytes");
    }

    private static String range(Value.Range range) {
        String step = range.step().map(by -> " step " + show(by)).orElse("");
        return show(range.from()) + (range.closed() ? ".." : "..<") + show(range.to()) + step;
    }

    private static String all(List<Value> values) {
        return values.stream().map(Figures::show).collect(Collectors.joining(", "));
    }

    private static String named(Map<String, Value> arguments) {
        return arguments.entrySet().stream()
                .map(argument -> argument.getKey() + ": " + show(argument.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String fixed(Rational amount, int decimals) {
        return amount.toDecimal(decimals).toPlainString();
    }

    static String trimmed(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped)
                .toPlainString();
    }
}
