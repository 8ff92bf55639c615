package org.prunelang.rule;

import java.util.List;
import org.prunelang.tensor.TensorFn;
import org.prunelang.value.Term;

/**
 * What {@code rebuilt by} makes new rows with: {@code T(W: [row, weight], rows: k)}.
 *
 * @param name what the recipe calls it: printed, never part of a key
 * @param scalars the scalar arguments in order; {@code rows} is {@link Term.Subject} {@code rows}
 */
public record Transform(String name, TensorFn rows, List<Term> scalars) {
    public Transform {
        scalars = List.copyOf(scalars);
    }
}
