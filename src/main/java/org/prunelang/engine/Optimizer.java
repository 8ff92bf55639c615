package org.prunelang.engine;

/** How a gradient moves a tensor, in PyTorch's sense of every constant. */
public sealed interface Optimizer {
    double weightDecay();

    /**
     * {@code g' = g + decay w; v = momentum v + g'}; then {@code w -= rate v}, and with Nesterov's
     * look ahead {@code w -= rate (g' + momentum v)}.
     */
    record Sgd(double momentum, double weightDecay, boolean nesterov) implements Optimizer {
        public Sgd {
            if (nesterov && momentum == 0) {
                throw new IllegalArgumentException("Nesterov's step without momentum");
            }
        }
    }

    /** Adam (Kingma and Ba 2015) with the decay added to the gradient. */
    record Adam(double beta1, double beta2, double epsilon, double weightDecay)
            implements Optimizer {}

    /** Adam with the decay applied to the tensor itself (Loshchilov and Hutter 2019). */
    record AdamW(double beta1, double beta2, double epsilon, double weightDecay)
            implements Optimizer {}
}
