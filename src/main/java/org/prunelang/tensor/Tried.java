package org.prunelang.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prunelang.diagnostic.Code;

/** What came of building something: the thing, or the problem that prevents it. */
public sealed interface Tried<T> {
    record Made<T>(T value) implements Tried<T> {}

    record Refused<T>(TensorProblem problem) implements Tried<T> {}

    static <T> Tried<T> made(T value) {
        return new Made<>(value);
    }

    static <T> Tried<T> refused(TensorProblem problem) {
        return new Refused<>(problem);
    }

    static <T> Tried<T> refused(Code code, String message) {
        return new Refused<>(new TensorProblem(code, message));
    }

    default <U> Tried<U> map(Function<? super T, ? extends U> change) {
        return then(value -> made(change.apply(value)));
    }

    default <U> Tried<U> then(Function<? super T, Tried<U>> next) {
        return switch (this) {
            case Made<T>(T value) -> next.apply(value);
            case Refused<T>(TensorProblem problem) -> refused(problem);
        };
    }

    default Optional<TensorProblem> refusal() {
        return this instanceof Refused<T>(TensorProblem problem)
                ? Optional.of(problem)
                : Optional.empty();
    }

    /** The thing, where a problem would be a mistake of the program and not of a recipe. */
    default T get() {
        return switch (this) {
            case Made<T>(T value) -> value;
            case Refused<T>(TensorProblem problem) ->
                    throw new IllegalStateException(problem.message());
        };
    }

    /** All of them, or the first problem. */
    static <T> Tried<List<T>> all(List<Tried<T>> tried) {
        List<T> values = new ArrayList<>();
        for (Tried<T> one : tried) {
            switch (one) {
                case Made<T>(T value) -> values.add(value);
                case Refused<T>(TensorProblem problem) -> {
                    return refused(problem);
                }
            }
        }
        return made(List.copyOf(values));
    }
}
