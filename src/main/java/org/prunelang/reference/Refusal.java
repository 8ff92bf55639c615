package org.prunelang.reference;

import org.prunelang.diagnostic.Code;
import org.prunelang.tensor.TensorProblem;
import org.prunelang.tensor.Tried;

/** Carries a problem from the depth of an evaluation to its entrance, where it becomes data. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient TensorProblem problem;

    Refusal(TensorProblem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Refusal(Code code, String message) {
        this(new TensorProblem(code, message));
    }

    TensorProblem problem() {
        return problem;
    }

    /** The thing, or this room's way out. */
    static <T> T unwrap(Tried<T> tried) {
        return switch (tried) {
            case Tried.Made<T>(T value) -> value;
            case Tried.Refused<T>(TensorProblem problem) -> throw new Refusal(problem);
        };
    }
}
