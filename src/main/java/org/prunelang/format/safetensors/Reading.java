package org.prunelang.format.safetensors;

import java.util.Optional;
import java.util.function.Function;
import org.prunelang.diagnostic.Diagnostic;

/** What came of reading a file: its contents, or one line about why not. */
public sealed interface Reading<T> {
    record Read<T>(T value) implements Reading<T> {}

    record Refused<T>(Diagnostic diagnostic) implements Reading<T> {}

    default <U> Reading<U> then(Function<? super T, Reading<U>> next) {
        return switch (this) {
            case Read<T>(T value) -> next.apply(value);
            case Refused<T>(Diagnostic diagnostic) -> new Refused<>(diagnostic);
        };
    }

    default Optional<T> contents() {
        return this instanceof Read<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<Diagnostic> refusal() {
        return this instanceof Refused<T>(Diagnostic diagnostic)
                ? Optional.of(diagnostic)
                : Optional.empty();
    }
}
