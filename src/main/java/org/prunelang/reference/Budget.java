package org.prunelang.reference;

import java.util.List;
import org.prunelang.diagnostic.Code;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Size;
import org.prunelang.tensor.TensorType;

/** Keeps one evaluation within memory and time: what does not fit is a problem of the recipe. */
final class Budget {
    /** Some minutes of plain loops. */
    private static final long MOST_WORK = 100_000_000_000L;

    private final long mostHeld;
    private final long mostWork;
    private long held;
    private long work;

    /**
     * @param mostHeld numbers at a time
     * @param mostWork steps of loops in all
     */
    Budget(long mostHeld, long mostWork) {
        this.mostHeld = mostHeld;
        this.mostWork = mostWork;
    }

    /** Half of the memory there is. */
    static Budget ofThisMachine() {
        return new Budget(Runtime.getRuntime().maxMemory() / Double.BYTES / 2, MOST_WORK);
    }

    /** Room for a tensor; its entries count as held until {@link #release}. */
    double[] room(List<Axis> axes) {
        long count = 1;
        for (Axis axis : axes) {
            long size = axis.size() instanceof Size.Known(long n) ? n : 1;
            if (size > 0 && count > TensorType.MOST_ELEMENTS / size) {
                throw tooLarge(axes);
            }
            count *= size;
        }
        if (held + count > mostHeld) {
            throw new Refusal(
                    Code.P0520,
                    "the tensors of one expression need more than %,d MB of memory"
                            .formatted(mostHeld * Double.BYTES / 1_000_000));
        }
        held += count;
        work(count);
        return new double[(int) count];
    }

    void release(long count) {
        held -= count;
    }

    long held() {
        return held;
    }

    /** What a pass of a loop made is garbage after it, but for what it hands on. */
    void forget(long heldBefore, List<Array> handedOn) {
        held = heldBefore + handedOn.stream().mapToLong(Array::count).sum();
    }

    void work(long steps) {
        work += steps;
        if (work > mostWork || steps < 0) {
            throw new Refusal(
                    Code.P0520,
                    "a tensor expression takes more than %,d steps".formatted(mostWork));
        }
    }

    private static Refusal tooLarge(List<Axis> axes) {
        return new Refusal(
                Code.P0520,
                "a tensor %s has more than %,d elements".formatted(axes, TensorType.MOST_ELEMENTS));
    }
}
