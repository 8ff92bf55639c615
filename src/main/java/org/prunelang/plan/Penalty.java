package org.prunelang.plan;

import java.util.List;
import org.prunelang.source.Origin;
import org.prunelang.tensor.TensorFn;
import org.prunelang.value.Term;

/**
 * {@code add to loss E}, {@code add to penalty E}: a term over the learner's tensors.
 *
 * @param epoch the slot by which {@code scalars} read the number of finished epochs
 * @param scalars the scalar arguments of {@code value}, worked out once each epoch
 */
public record Penalty(Origin origin, Slot epoch, TensorFn value, List<Term> scalars, Way way) {
    /** Differentiated with the loss, or applied after each step by its proximal map. */
    public enum Way {
        LOSS,
        PROXIMAL
    }

    public Penalty {
        scalars = List.copyOf(scalars);
    }
}
