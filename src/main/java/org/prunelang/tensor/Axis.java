package org.prunelang.tensor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.prunelang.diagnostic.Code;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** One axis of a tensor. Tensors meet by the names of their axes, never by position. */
public record Axis(String name, Size size) {

    public static Axis of(String name, long size) {
        return new Axis(name, Size.of(size));
    }

    /** An axis whose size is called by its own name, as {@code filter} of {@code W}. */
    public static Axis named(String name) {
        return new Axis(name, new Size.Named(name));
    }

    /** A name of a type is none for an axis: {@code [count]} is a list of counts. */
    public static Optional<TensorProblem> problemOf(String name) {
        return isType(name)
                ? Optional.of(
                        new TensorProblem(
                                Code.P0105,
                                "`%s` is the name of a type, so it cannot name an axis"
                                        .formatted(name)))
                : Optional.empty();
    }

    private static boolean isType(String name) {
        Stream<String> words =
                Stream.of(
                                Arrays.stream(Unit.values()).map(Unit::word),
                                Arrays.stream(Noun.values()).map(Noun::word),
                                Arrays.stream(Type.Plain.values())
                                        .map(plain -> plain.name().toLowerCase(Locale.ROOT)))
                        .flatMap(s -> s);
        return words.anyMatch(name::equals);
    }

    @Override
    public String toString() {
        return size instanceof Size.Named(String symbol) && symbol.equals(name)
                ? name
                : name + ": " + size;
    }
}
