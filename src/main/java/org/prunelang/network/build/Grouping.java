package org.prunelang.network.build;

import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** One form for one meaning: a convolution with one group per channel is a depthwise one. */
final class Grouping {
    private Grouping() {}

    static Op normal(Op op, Shape input) {
        return op instanceof Op.Conv conv && conv.groups() > 1 && conv.groups() == input.channels()
                ? new Op.Depthwise(
                        conv.filters() / conv.groups(),
                        conv.kernel(),
                        conv.stride(),
                        conv.padding(),
                        conv.dilation(),
                        conv.bias())
                : op;
    }
}
