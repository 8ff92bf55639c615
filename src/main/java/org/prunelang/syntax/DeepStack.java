package org.prunelang.syntax;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs the front end on a thread whose stack holds the deepest tree the parser lets through. */
public final class DeepStack {
    private static final long BYTES = 16L << 20;

    private DeepStack() {}

    /** What {@code work} gives, or the exception it throws. */
    public static <T> T call(Supplier<T> work) {
        AtomicReference<Optional<T>> result = new AtomicReference<>(Optional.empty());
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
        Thread thread =
                new Thread(
                        Thread.currentThread().getThreadGroup(),
                        () -> result.set(Optional.of(work.get())),
                        "front end",
                        BYTES);
        thread.setUncaughtExceptionHandler((_, thrown) -> failure.set(Optional.of(thrown)));
        thread.start();
        await(thread);
        failure.get().ifPresent(DeepStack::rethrow);
        return result.get().orElseThrow();
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException asked) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(thrown);
        }
    }
}
