package org.prunelang.data.batch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** One walk over the batches of a split. It is read by one thread and filled by another. */
public final class Pass implements AutoCloseable {
    private final Assembly assembly;
    private final BlockingQueue<Batch> empty;
    private final BlockingQueue<Made> made;
    private final Thread maker;
    private Optional<Batch> lent = Optional.empty();
    private int left;

    /** What the thread hands over. */
    private sealed interface Made {
        record Filled(Batch batch) implements Made {}

        record Failed(Throwable why) implements Made {}
    }

    Pass(Assembly assembly, List<Batch> slots) {
        this.assembly = assembly;
        empty = new ArrayBlockingQueue<>(slots.size(), false, slots);
        made = new ArrayBlockingQueue<>(slots.size() + 1);
        left = assembly.batches();
        maker = Thread.ofPlatform().name("prune-batches").daemon().start(this::make);
    }

    /** How many batches the whole pass has. */
    public int batches() {
        return assembly.batches();
    }

    /**
     * The next batch, or nothing after the last. The batch handed out before is given back by this
     * call: its buffers will be written over.
     */
    public Optional<Batch> next() throws InterruptedException {
        lent.ifPresent(empty::add);
        lent = Optional.empty();
        if (left == 0) {
            return lent;
        }
        switch (made.take()) {
            case Made.Filled(Batch batch) -> lent = Optional.of(batch);
            case Made.Failed(Throwable why) -> {
                left = 0;
                throw new IllegalStateException("a batch could not be made", why);
            }
        }
        left--;
        return lent;
    }

    private void make() {
        try {
            for (int number = 0; number < assembly.batches(); number++) {
                Batch batch = empty.take();
                assembly.fill(batch, number);
                made.put(new Made.Filled(batch));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            made.add(new Made.Failed(failure));
        }
    }

    /** Ends the pass, read to its end or not; when this returns nobody writes to the buffers. */
    @Override
    public void close() {
        left = 0;
        lent = Optional.empty();
        maker.interrupt();
        boolean interrupted = false;
        while (maker.isAlive()) {
            try {
                maker.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
