package org.prunelang.network.build;

import org.prunelang.network.Extent;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** Shapes of convolutions. */
final class Convolutions {
    private Convolutions() {}

    static Inferred conv(Op.Conv conv, Shape input) {
        if (conv.groups() < 1
                || input.channels() % conv.groups() != 0
                || conv.filters() % conv.groups() != 0) {
            return Inferred.misfit(
                    "`conv` of "
                            + conv.groups()
                            + " groups cannot share "
                            + input.channels()
                            + " channels and "
                            + conv.filters()
                            + " filters evenly",
                    "choose a number of groups that divides both",
                    input);
        }
        long weights =
                conv.kernel().positions() * (input.channels() / conv.groups());
        Inferred fit = weights(conv.word(), conv.filters(), weights, input);
        return fit instanceof Inferred.Misfit
                ? fit
                : new Window(conv.kernel(), conv.stride(), conv.padding(), conv.dilation())
                        .over(input, conv.word(), conv.filters(), false);
    }

    static Inferred depthwise(Op.Depthwise op, Shape input) {
        long filters = (long) input.channels() * op.multiplier();
        Inferred fit = weights(op.word(), filters, op.kernel().positions(), input);
        return fit instanceof Inferred.Misfit
                ? fit
                : new Window(op.kernel(), op.stride(), op.padding(), op.dilation())
                        .over(input, op.word(), filters, false);
    }

    /** PyTorch's {@code (in - 1) * stride - 2 * padding + kernel}. */
    static Inferred deconv(Op.Deconv op, Shape input) {
        long weights = op.kernel().positions() * input.channels();
        Inferred fit = weights(op.word(), op.filters(), weights, input);
        if (fit instanceof Inferred.Misfit) {
            return fit;
        }
        Window window = new Window(op.kernel(), op.stride(), op.padding(), Extent.ONE);
        if (window.fault().isPresent()) {
            return window.over(input, op.word(), op.filters(), false);
        }
        Extent k = op.kernel();
        Extent s = op.stride();
        Extent p = op.padding();
        return Inferred.map(
                op.word(),
                op.filters(),
                (input.height() - 1L) * s.height() - 2L * p.height() + k.height(),
                (input.width() - 1L) * s.width() - 2L * p.width() + k.width(),
                input);
    }

    /** Fits if the input is a map and the filters are few enough to be held. */
    private static Inferred weights(String word, long filters, long perFilter, Shape input) {
        if (!input.isMap()) {
            return Inferred.misfit(
                    "`" + word + "` wants a map, but its input is a vector of " + Inferred.of(input),
                    "use `linear` here, or put `" + word + "` before the map becomes a vector",
                    input);
        }
        if (filters < 1) {
            return Inferred.misfit(
                    "`" + word + "` wants one filter or more, not " + filters,
                    "give it a positive number of filters",
                    input);
        }
        boolean large =
                perFilter > Inferred.MOST_ELEMENTS || filters * perFilter > Inferred.MOST_ELEMENTS;
        return large
                ? Inferred.tooLarge(word, filters + " filters of " + perFilter, input)
                : new Inferred.Fits(input);
    }
}
