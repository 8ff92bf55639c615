package org.prunelang.network.build;

import org.prunelang.network.Extent;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** Shapes of what changes the size of a map and keeps its channels. */
final class Pools {
    private Pools() {}

    static Inferred max(Op.MaxPool pool, Shape input) {
        Window window = new Window(pool.kernel(), pool.stride(), pool.padding(), Extent.ONE);
        return windowed(pool.word(), window, pool.ceil(), input);
    }

    static Inferred average(Op.AveragePool pool, Shape input) {
        Window window = new Window(pool.kernel(), pool.stride(), pool.padding(), Extent.ONE);
        return windowed(pool.word(), window, false, input);
    }

    static Inferred mean(Shape input) {
        return input.isMap()
                ? new Inferred.Fits(Shape.vector(input.channels()))
                : noMap("mean_pool", input);
    }

    static Inferred upsample(Op.Upsample op, Shape input) {
        if (op.factor() < 1) {
            return Inferred.misfit(
                    "`upsample` cannot repeat every position " + op.factor() + " times",
                    "write a factor of 1 or more",
                    input);
        }
        return input.isMap()
                ? Inferred.map(
                        op.word(),
                        input.channels(),
                        (long) input.height() * op.factor(),
                        (long) input.width() * op.factor(),
                        input)
                : noMap(op.word(), input);
    }

    static Inferred subsample(Op.Subsample op, Shape input) {
        return input.isMap()
                ? new Window(Extent.ONE, op.stride(), Extent.NONE, Extent.ONE)
                        .over(input, op.word(), input.channels(), false)
                : noMap(op.word(), input);
    }

    private static Inferred windowed(String word, Window window, boolean ceil, Shape input) {
        if (!input.isMap()) {
            return noMap(word, input);
        }
        Extent kernel = window.kernel();
        Extent padding = window.padding();
        if (padding.height() > kernel.height() / 2 || padding.width() > kernel.width() / 2) {
            return Inferred.misfit(
                    "`" + word + "` pads by " + padding + ", more than half its kernel " + kernel,
                    "pad by half the kernel or less",
                    input);
        }
        return window.over(input, word, input.channels(), ceil);
    }

    private static Inferred noMap(String word, Shape input) {
        return Inferred.misfit(
                "`" + word + "` wants a map, but its input is a vector of " + Inferred.of(input),
                "put it before the map becomes a vector, or leave it out",
                input);
    }
}
