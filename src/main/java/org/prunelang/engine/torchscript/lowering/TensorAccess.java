package org.prunelang.engine.torchscript.lowering;

import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.network.weights.NetworkTensor;

/** How lines reach the network's tensors: in lists they are passed, or as attributes. */
@FunctionalInterface
public interface TensorAccess {
    Argument of(NetworkTensor tensor);
}
