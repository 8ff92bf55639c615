package org.prunelang.data;

import java.util.function.Function;
import org.prunelang.diagnostic.Diagnostic;

/** What became of an attempt to read a description or a file: the thing, or why there is none. */
public sealed interface Opening<T> {
    record Opened<T>(T value) implements Opening<T> {}

    record Refused<T>(Diagnostic why) implements Opening<T> {}

    /** The next attempt, made only if this one succeeded. */
    default <R> Opening<R> then(Function<T, Opening<R>> next) {
        return switch (this) {
            case Opened<T>(T value) -> next.apply(value);
            case Refused<T>(Diagnostic why) -> new Refused<>(why);
        };
    }

    default <R> Opening<R> map(Function<T, R> change) {
        return then(value -> new Opened<>(change.apply(value)));
    }
}
