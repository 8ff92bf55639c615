package org.prunelang.network.build;

import java.util.Optional;
import org.prunelang.network.Extent;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** Shapes of convolutions. */
final class Convolutions {
    private Convolutions() {}

    static Inferred conv(Op.Conv conv, Shape input) {
        int groups = conv.groups();
        if (groups < 1 || input.channels() % groups != 0 || conv.filters() % groups != 0) {
            return Inferred.misfit(
                    "`conv` of "
                            + groups
                            + " groups cannot share "
                            + input.channels()
                            + " channels and "
                            + conv.filters()
                            + " filters evenly",
                    "choose a number of groups that divides both",
                    input);
        }
        Window window = new Window(conv.kernel(), conv.stride(), conv.padding(), conv.dilation());
        return weights(conv.word(), conv.filters(), input.channels() / groups, window, input)
                .orElseGet(() -> window.over(input, conv.word(), conv.filters(), false));
    }

    static Inferred depthwise(Op.Depthwise op, Shape input) {
        long filters = (long) input.channels() * op.multiplier();
        Window window = new Window(op.kernel(), op.stride(), op.padding(), op.dilation());
        return weights(op.word(), filters, 1, window, input)
                .orElseGet(() -> window.over(input, op.word(), filters, false));
    }

    /** PyTorch's {@code (in - 1) * stride - 2 * padding + kernel}. */
    static Inferred deconv(Op.Deconv op, Shape input) {
        Extent k = op.kernel();
        Extent s = op.stride();
        Extent p = op.padding();
        Window window = new Window(k, s, p, Extent.ONE);
        return weights(op.word(), op.filters(), input.channels(), window, input)
                .orElseGet(() ->
                        Inferred.map(
                                op.word(),
                                op.filters(),
                                (input.height() - 1L) * s.height() - 2L * p.height() + k.height(),
                                (input.width() - 1L) * s.width() - 2L * p.width() + k.width(),
                                input));
    }

    /** What is wrong with the input, the window or the number of weights, if anything is. */
    private static Optional<Inferred> weights(
            String word, long filters, long channels, Window window, Shape input) {
        if (!input.isMap()) {
            return Optional.of(
                    Inferred.misfit(
                            "`"
                                    + word
                                    + "` wants a map, but its input is a vector of "
                                    + Inferred.of(input),
                            "use `linear` here, or put `"
                                    + word
                                    + "` before the map becomes a vector",
                            input));
        }
        if (filters < 1) {
            return Optional.of(
                    Inferred.misfit(
                            "`" + word + "` wants one filter or more, not " + filters,
                            "give it a positive number of filters",
                            input));
        }
        if (window.fault().isPresent()) {
            return Optional.of(window.over(input, word, filters, false));
        }
        long perFilter = window.kernel().positions() * channels;
        return filters > Inferred.MOST_ELEMENTS
                        || perFilter > Inferred.MOST_ELEMENTS
                        || filters * perFilter > Inferred.MOST_ELEMENTS
                ? Optional.of(Inferred.tooLarge(word, filters + "x" + perFilter, input))
                : Optional.empty();
    }
}
