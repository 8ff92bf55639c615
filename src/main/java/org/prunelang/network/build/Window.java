package org.prunelang.network.build;

import java.util.Optional;
import org.prunelang.network.Extent;
import org.prunelang.network.Shape;

/** A kernel that moves over a map, with as much padding on each side. */
record Window(Extent kernel, Extent stride, Extent padding, Extent dilation) {

    /** A size that cannot be meant, in words; empty if all can. */
    Optional<String> fault() {
        if (kernel.height() < 1
                || kernel.width() < 1
                || kernel.positions() > Inferred.MOST_ELEMENTS) {
            return Optional.of("a kernel of " + kernel);
        }
        if (stride.height() < 1 || stride.width() < 1) {
            return Optional.of("a stride of " + stride);
        }
        if (dilation.height() < 1 || dilation.width() < 1) {
            return Optional.of("a dilation of " + dilation);
        }
        return padding.height() < 0 || padding.width() < 0
                ? Optional.of("a padding of " + padding)
                : Optional.empty();
    }

    /** What a kernel over {@code channels} makes of a map, unless one of its sizes cannot be. */
    Inferred over(Shape input, String word, long channels, boolean ceil) {
        return fault().map(fault ->
                        Inferred.misfit(
                                "`" + word + "` cannot have " + fault,
                                "write sizes of 1 or more (padding: 0 or more)",
                                input))
                .orElseGet(() ->
                        Inferred.map(
                                word,
                                channels,
                                rows(input.height(), ceil),
                                columns(input.width(), ceil),
                                input));
    }

    /** Rows of the output; below 1 if the kernel does not fit. */
    long rows(int height, boolean ceil) {
        return steps(
                height,
                kernel.height(),
                stride.height(),
                padding.height(),
                dilation.height(),
                ceil);
    }

    long columns(int width, boolean ceil) {
        return steps(
                width, kernel.width(), stride.width(), padding.width(), dilation.width(), ceil);
    }

    /**
     * As PyTorch counts: with {@code ceil}, a window that starts in the far padding is left out.
     */
    private static long steps(
            long size, long kernel, long stride, long padding, long dilation, boolean ceil) {
        long room = size + 2 * padding - dilation * (kernel - 1) - 1;
        if (room < 0) {
            return 0;
        }
        long steps = (ceil ? Math.ceilDiv(room, stride) : room / stride) + 1;
        return ceil && (steps - 1) * stride >= size + padding ? steps - 1 : steps;
    }
}
