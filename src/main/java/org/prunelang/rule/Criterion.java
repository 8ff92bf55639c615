package org.prunelang.rule;

import java.util.List;
import java.util.Optional;
import org.prunelang.data.Sample;
import org.prunelang.tensor.TensorFn;
import org.prunelang.value.Term;

/**
 * A score per filter, high is kept.
 *
 * @param name what the recipe calls it: printed, never part of a key
 * @param score one number per filter of a layer
 * @param scalars the scalar arguments of {@code score}, in its order
 * @param on the images it looks at, if it looks at any
 * @param comparable whether scores of different layers may stand in one ranking
 */
public record Criterion(
        String name, TensorFn score, List<Term> scalars, Optional<Sample> on, boolean comparable) {
    public Criterion {
        scalars = List.copyOf(scalars);
    }
}
