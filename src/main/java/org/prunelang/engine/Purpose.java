package org.prunelang.engine;

import java.util.Set;

/** What the code of a network is for. */
public sealed interface Purpose {

    /** Outputs for a batch, with running statistics and without gradients. */
    record Evaluate() implements Purpose {}

    /**
     * A whole step: forward in training mode, cross-entropy, gradients, optimiser.
     *
     * @param smoothing share of the target spread over all classes, 0 to 1
     * @param undecayed names of trained tensors that weight decay leaves alone
     * @param masked names of trained tensors whose gradients are multiplied by a mask
     */
    record Train(double smoothing, Optimizer optimizer, Set<String> undecayed, Set<String> masked)
            implements Purpose {
        public Train {
            undecayed = Set.copyOf(undecayed);
            masked = Set.copyOf(masked);
        }
    }
}
