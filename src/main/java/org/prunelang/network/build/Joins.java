package org.prunelang.network.build;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.prunelang.diagnostic.Code;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** Shapes of what enters a network and of values that meet. */
final class Joins {
    private Joins() {}

    static Inferred input(Op.Input input, List<Shape> inputs) {
        if (!inputs.isEmpty()) {
            throw new IllegalArgumentException("an input reads nothing");
        }
        return input.shape().elements() > Inferred.MOST_ELEMENTS
                ? Inferred.tooLarge("input", Inferred.of(input.shape()), input.shape())
                : new Inferred.Fits(input.shape());
    }

    static Inferred add(List<Shape> inputs) {
        if (Set.copyOf(inputs).size() == 1) {
            return new Inferred.Fits(inputs.getFirst());
        }
        return Inferred.misfit(
                Code.P0306,
                "only values of one shape can be added, not " + listed(inputs),
                "make the channels and strides of both sides agree",
                inputs);
    }

    static Inferred concat(List<Shape> inputs) {
        Shape first = inputs.getFirst();
        if (inputs.stream()
                .anyMatch(shape -> !shape.withChannels(1).equals(first.withChannels(1)))) {
            return Inferred.misfit(
                    Code.P0306,
                    "the branches of this concat make maps of different sizes: " + listed(inputs),
                    "give them the same strides, and padding that keeps the size",
                    inputs);
        }
        long channels = inputs.stream().mapToLong(Shape::channels).sum();
        return first.isMap()
                ? Inferred.map("concat", channels, first.height(), first.width(), first)
                : Inferred.vector("concat", channels, first);
    }

    static Inferred multiply(List<Shape> inputs) {
        if (inputs.size() != 2) {
            throw new IllegalArgumentException("multiply given " + inputs.size() + " inputs");
        }
        Shape value = inputs.get(0);
        Shape factor = inputs.get(1);
        boolean perChannel = factor.channels() == value.channels() && factor.area() == 1;
        boolean perPosition =
                factor.isMap()
                        && factor.withChannels(value.channels()).equals(value)
                        && factor.channels() == 1;
        if (value.equals(factor) || perChannel || perPosition) {
            return new Inferred.Fits(value);
        }
        return Inferred.misfit(
                Code.P0306,
                "a value of " + listed(List.of(value)) + " cannot be multiplied by " + factor,
                "give the factor the shape of the value, or one number per channel",
                inputs);
    }

    private static String listed(List<Shape> shapes) {
        return shapes.stream().map(Shape::toString).collect(Collectors.joining(" and "));
    }
}
