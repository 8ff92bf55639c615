package org.prunelang.network.cost;

import org.prunelang.network.ParameterTensor;

/** The ways papers count parameters. */
public enum ParameterCounting {
    /** All trained numbers. */
    P1,
    /** P1 without scale and shift of norms. */
    P2,
    /** All stored numbers, running means and variances included. */
    P3;

    boolean counts(ParameterTensor.Kind kind) {
        return switch (this) {
            case P1 -> kind.isTrained();
            case P2 ->
                    kind.isTrained()
                            && kind != ParameterTensor.Kind.SCALE
                            && kind != ParameterTensor.Kind.OFFSET;
            case P3 -> true;
        };
    }
}
