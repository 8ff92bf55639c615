package org.prunelang.network.cost;

/**
 * The ways papers count multiply-adds. They call the result FLOPs, and tables by different
 * conventions do not compare. Elements of norms are those of norms over maps.
 */
public enum MacCounting {
    /** Convolutions alone (SFP, FPGM; their tables use widths that are no whole numbers). */
    F1,
    /** Convolutions and linear layers. */
    F2,
    /**
     * Two per multiply-add, biases, two per element of norms, one per ReLU, kernel per pooled value
     * (Rethinking the Value of Network Pruning).
     */
    F3,
    /**
     * F2, biases of convolutions, two per element of norms, average pools (FilterSketch, CIFAR).
     */
    F4,
    /** F2, biases of convolutions, four per element of norms (ABCPruner). */
    F5,
    /** Convolutions, linear layers with bias, one per element of norms, pools (MetaPruning). */
    F6
}
