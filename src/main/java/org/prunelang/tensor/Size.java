package org.prunelang.tensor;

import java.util.Optional;

/**
 * The size of an axis: a number, or a name for one that only the layer at hand or a run decides. A
 * name is for people; nothing follows from two names being different.
 */
public sealed interface Size {

    /** Zero only for an empty range. */
    record Known(long n) implements Size {
        public Known {
            if (n < 0) {
                throw new IllegalArgumentException("an axis of size " + n);
            }
        }

        @Override
        public String toString() {
            return Long.toString(n);
        }
    }

    /** {@code filter}, the filters of the layer at hand; {@code rows}, the value of a scalar. */
    record Named(String symbol) implements Size {
        @Override
        public String toString() {
            return symbol;
        }
    }

    static Size of(long n) {
        return new Known(n);
    }

    /** The size where two axes of one name meet, or nothing if they cannot be equal. */
    default Optional<Size> meet(Size other) {
        return switch (this) {
            case Known mine ->
                    other instanceof Known(long theirs) && theirs != mine.n
                            ? Optional.empty()
                            : Optional.of(mine);
            case Named mine -> Optional.of(other instanceof Known ? other : mine);
        };
    }
}
