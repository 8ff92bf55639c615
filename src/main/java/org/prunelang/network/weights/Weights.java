package org.prunelang.network.weights;

import java.util.Optional;
import org.prunelang.network.ParameterTensor;

/** The numbers of a network's tensors, row by row; held apart from its structure. */
@FunctionalInterface
public interface Weights {
    /** Those of one tensor of the layer at a place; empty if they are not at hand. */
    Optional<double[]> of(int layer, ParameterTensor.Kind kind);
}
