package org.prunelang.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prunelang.value.Noun;
import org.prunelang.value.Rational;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** Constructors of image sets as evaluation leaves them. */
public final class Constructor {
    private Constructor() {}

    public static Value.Choice of(String set, Map<String, Value> arguments) {
        return new Value.Choice("data", set, new TreeMap<>(arguments));
    }

    public static Value.Choice cifar10(String argument, Value value) {
        return of("cifar10", Map.of("path", new Value.Location("images"), argument, value));
    }

    public static Value percent(int percent) {
        return new Value.Quantity(Rational.of(percent, 100), Unit.FRACTION);
    }

    public static Value images(long images) {
        return new Value.Quantity(Rational.of(images), Unit.IMAGES);
    }

    public static Value word(String word) {
        return new Value.Choice("normalization", word, new TreeMap<>());
    }

    public static Value change(String name, Map<String, Value> arguments) {
        return new Value.Choice("augmentation", name, new TreeMap<>(arguments));
    }

    public static Value padCrop(long pixels) {
        return change("pad_crop", Map.of("pixels", Value.Quantity.count(pixels)));
    }

    public static Value list(Value... values) {
        return new Value.Sequence(Noun.AUGMENTATION, List.of(values));
    }

    public static Value numbers(double... numbers) {
        return new Value.Sequence(
                Unit.NUMBER,
                Arrays.stream(numbers)
                        .<Value>mapToObj(n ->
                                new Value.Quantity(
                                        Rational.of(java.math.BigDecimal.valueOf(n)), Unit.NUMBER))
                        .toList());
    }
}
