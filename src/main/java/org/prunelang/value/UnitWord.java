package org.prunelang.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A unit as it is written after a number: {@code 2 hours} are 7200 of {@link Unit#DURATION}. A
 * literal in {@code flops} is half as many macs: one multiply-add is two floating-point operations.
 */
public record UnitWord(String word, Unit unit, Rational factor) {
    private static final Map<String, UnitWord> BY_WORD = table();

    /** The unit of that name, if there is one. */
    public static Optional<UnitWord> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The names of units as they stand after most numbers, in alphabetical order. */
    public static Collection<String> words() {
        return BY_WORD.keySet().stream().filter(word -> !singulars().containsKey(word)).toList();
    }

    private static Map<String, UnitWord> table() {
        Map<String, UnitWord> table = new TreeMap<>();
        List<UnitWord> all =
                List.of(
                        whole("epochs", Unit.EPOCHS, 1),
                        whole("batches", Unit.BATCHES, 1),
                        whole("images", Unit.IMAGES, 1),
                        whole("rounds", Unit.ROUNDS, 1),
                        whole("halvings", Unit.HALVINGS, 1),
                        whole("points", Unit.POINTS, 1),
                        whole("macs", Unit.MACS, 1),
                        whole("params", Unit.PARAMS, 1),
                        whole("bytes", Unit.BYTES, 1),
                        whole("KB", Unit.BYTES, 1_000),
                        whole("MB", Unit.BYTES, 1_000_000),
                        whole("GB", Unit.BYTES, 1_000_000_000),
                        new UnitWord("us", Unit.DURATION, Rational.of(1, 1_000_000)),
                        new UnitWord("ms", Unit.DURATION, Rational.of(1, 1_000)),
                        whole("s", Unit.DURATION, 1),
                        whole("seconds", Unit.DURATION, 1),
                        whole("minutes", Unit.DURATION, 60),
                        whole("hours", Unit.DURATION, 3_600),
                        whole("days", Unit.DURATION, 86_400),
                        new UnitWord("flops", Unit.MACS, Rational.of(1, 2)));
        all.forEach(unit -> table.put(unit.word(), unit));
        for (UnitWord unit : all) {
            singulars().entrySet().stream()
                    .filter(pair -> pair.getValue().equals(unit.word()))
                    .forEach(pair -> table.put(pair.getKey(), unit.named(pair.getKey())));
        }
        return table;
    }

    private static Map<String, String> singulars() {
        Map<String, String> singulars = new TreeMap<>();
        Arrays.asList("epoch", "image", "round", "halving", "point", "byte", "second")
                .forEach(one -> singulars.put(one, one + "s"));
        Arrays.asList("minute", "hour", "day", "mac", "param", "flop")
                .forEach(one -> singulars.put(one, one + "s"));
        singulars.put("batch", "batches");
        return singulars;
    }

    private static UnitWord whole(String word, Unit unit, long factor) {
        return new UnitWord(word, unit, Rational.of(factor));
    }

    private UnitWord named(String other) {
        return new UnitWord(other, unit, factor);
    }
}
