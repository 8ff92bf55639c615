package org.prunelang.rule;

import java.util.List;
import java.util.Optional;
import org.prunelang.value.Value;

/** Scores of the filters of a network that has its weights. */
public interface Scores {
    /**
     * One score for each of the given rows of a layer's side, in their order, by a criterion that
     * sees only these rows.
     *
     * @param scalars the values of the criterion's scalars, in order
     * @return nothing if the criterion cannot be worked out here (it needs images)
     */
    Optional<double[]> of(
            Criterion criterion, List<Value> scalars, String layer, Side side, List<Integer> rows);

    /** {@code gamma}, {@code beta} or {@code gate} of all of a layer's filters or channels. */
    Optional<double[]> property(String property, String layer, Side side);
}
