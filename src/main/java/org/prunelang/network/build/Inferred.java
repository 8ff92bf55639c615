package org.prunelang.network.build;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.network.Shape;

/** Either the shape a layer makes, or why it cannot take its inputs. */
public sealed interface Inferred {
    /** So many numbers in one value or tensor at most: sums of products then stay below 2^62. */
    long MOST_ELEMENTS = 1L << 30;

    record Fits(Shape shape) implements Inferred {}

    record Misfit(Problem problem) implements Inferred {}

    /** A map of these sizes, unless one of them or all together are out of bounds. */
    static Inferred map(String word, long channels, long height, long width, Shape input) {
        if (height < 1 || width < 1) {
            return misfit(
                    "`" + word + "` leaves nothing of a map of " + of(input),
                    "use a smaller kernel, or more padding",
                    input);
        }
        if (channels > MOST_ELEMENTS
                || height > MOST_ELEMENTS
                || width > MOST_ELEMENTS
                || channels * height > MOST_ELEMENTS
                || channels * height * width > MOST_ELEMENTS) {
            return tooLarge(word, channels + "x" + height + "x" + width, input);
        }
        return new Fits(Shape.map((int) channels, (int) height, (int) width));
    }

    static Inferred vector(String word, long features, Shape input) {
        return features > MOST_ELEMENTS
                ? tooLarge(word, Long.toString(features), input)
                : new Fits(Shape.vector((int) features));
    }

    static Inferred tooLarge(String word, String size, Shape input) {
        return misfit(
                "`" + word + "` makes " + size + " numbers, more than 2^30 at once",
                "use fewer filters or a smaller input",
                input);
    }

    static Inferred misfit(String message, String advice, Shape... inputs) {
        return misfit(Code.P0301, message, advice, List.of(inputs));
    }

    static Inferred misfit(Code code, String message, String advice, List<Shape> inputs) {
        return new Misfit(
                new Problem(code, message, inputs, Optional.of(advice), Optional.empty()));
    }

    /** {@code 3x32x32}, as a recipe writes sizes. */
    static String of(Shape shape) {
        return String.join("x", shape.sizes().stream().map(String::valueOf).toList());
    }
}
