package org.prunelang.network.build;

import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** Shapes of layers that make vectors of features. */
final class Vectors {
    private Vectors() {}

    static Inferred linear(Op.Linear linear, Shape input) {
        if (input.isMap()) {
            return Inferred.misfit(
                    "`linear` wants a vector, but its input is a map of " + Inferred.of(input),
                    "put `flatten` or `mean_pool` before it",
                    input);
        }
        if (linear.features() < 1) {
            return Inferred.misfit(
                    "`linear` wants one feature or more, not " + linear.features(),
                    "give it a positive number of features",
                    input);
        }
        return (long) linear.features() * input.channels() > Inferred.MOST_ELEMENTS
                ? Inferred.tooLarge(
                        linear.word(),
                        linear.features() + " features of " + input.channels(),
                        input)
                : Inferred.vector(linear.word(), linear.features(), input);
    }

    static Inferred flatten(Shape input) {
        return Inferred.vector("flatten", input.elements(), input);
    }
}
