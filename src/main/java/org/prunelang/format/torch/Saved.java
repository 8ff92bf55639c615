package org.prunelang.format.torch;

import java.util.List;

/** What a module archive can hold. */
public sealed interface Saved {

    /**
     * An instance of a class of the archive's code.
     *
     * @param className qualified, {@code __torch__.Net}
     */
    record Module(String className, List<Entry> entries) implements Saved {
        public Module {
            entries = List.copyOf(entries);
        }
    }

    /** An attribute; every one that the class declares has to be there. */
    record Entry(String name, Saved value) {}

    record Flag(boolean value) implements Saved {}

    /** In single precision, contiguous. */
    non-sealed interface Tensor extends Saved {
        List<Integer> shape();

        /** As many as the shape holds, row by row; asked for when its turn has come. */
        float[] values();

        /** Whether an optimiser moves it. */
        boolean isTrained();

        default long elements() {
            return shape().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        }
    }
}
