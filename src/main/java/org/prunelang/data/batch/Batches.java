package org.prunelang.data.batch;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.prunelang.data.split.Split;

/**
 * The batches of a split, pass after pass, made by a thread of their own. Two batches exist in all
 * and are used over and over: while one is read the other is filled, and a reader who is slow makes
 * the thread wait. One pass is open at a time; a new one ends the one before.
 */
public final class Batches implements AutoCloseable {
    private static final int SLOTS = 2;

    private final Split split;
    private final Preparation preparation;
    private final int size;
    private final Assembler assembler;
    private final List<Batch> slots;
    private Optional<Pass> open = Optional.empty();

    /**
     * @param size images in a batch; the last one of a pass holds what is left
     */
    public Batches(Split split, Preparation preparation, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a batch of " + size + " images");
        }
        this.split = split;
        this.preparation = preparation;
        this.size = Math.max(1, Math.min(size, split.count()));
        assembler = new Assembler(split.images(), preparation.normalization());
        slots =
                IntStream.range(0, SLOTS)
                        .mapToObj(_ -> new Batch(this.size, split.images().elements()))
                        .toList();
    }

    /** How many batches a pass has. */
    public int count() {
        return split.batches(size);
    }

    /** One epoch of training: an order and augmentation drawn from the seed and the epoch. */
    public Pass training(long seed, int epoch) {
        return start(
                split.shuffled(seed, epoch),
                new Assembler.Drawing(preparation.augmentations(), seed, epoch));
    }

    /** All images in the order of the set, as they are but for normalisation. */
    public Pass evaluation() {
        return start(split.inOrder(), Assembler.Drawing.NONE);
    }

    private synchronized Pass start(int[] order, Assembler.Drawing drawing) {
        open.ifPresent(Pass::close);
        Pass pass = new Pass(new Assembly(assembler, order, size, drawing), slots);
        open = Optional.of(pass);
        return pass;
    }

    @Override
    public synchronized void close() {
        open.ifPresent(Pass::close);
        open = Optional.empty();
    }
}
