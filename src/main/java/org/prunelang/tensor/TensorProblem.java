package org.prunelang.tensor;

import org.prunelang.diagnostic.Code;

/** Why tensors do not fit together, as data: whoever builds the expression knows its place. */
public record TensorProblem(Code code, String message) {}
