package org.prunelang.plan;

import java.util.List;
import org.prunelang.data.DataRef;
import org.prunelang.tensor.TensorFn;
import org.prunelang.value.Term;

/** A number that only a run can give. */
public sealed interface Metric {
    record Accuracy(DataRef on) implements Metric {}

    record Loss(DataRef on) implements Metric {}

    record Latency(Term batch, String device) implements Metric {}

    /** A function of the network's tensors: {@code max(abs(n.scales))}. */
    record Computed(TensorFn function, List<Term> scalars) implements Metric {
        public Computed {
            scalars = List.copyOf(scalars);
        }
    }
}
