package org.prunelang.network.build;

import java.util.HashSet;
import java.util.List;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** Shapes of what only moves, adds or leaves out channels. */
final class ChannelMoves {
    private ChannelMoves() {}

    static Inferred shuffle(Op.Shuffle op, Shape input) {
        return op.groups() >= 1 && input.channels() % op.groups() == 0
                ? new Inferred.Fits(input)
                : Inferred.misfit(
                        "`shuffle` of "
                                + op.groups()
                                + " groups cannot share "
                                + input.channels()
                                + " channels evenly",
                        "choose a number of groups that divides the channels",
                        input);
    }

    static Inferred pad(Op.PadChannels op, Shape input) {
        if (op.before() < 0 || op.after() < 0) {
            return Inferred.misfit(
                    "`pad_channels` adds channels, so it takes no negative number of them",
                    "write 0 for none",
                    input);
        }
        return withChannels(op.word(), (long) input.channels() + op.before() + op.after(), input);
    }

    static Inferred pick(Op.ChannelPick op, Shape input) {
        return inside(op.indices(), input.channels())
                ? withChannels(op.word(), op.indices().size(), input)
                : outside(op.word(), input);
    }

    static Inferred scatter(Op.ChannelScatter op, Shape input) {
        boolean each = op.positions().size() == input.channels();
        boolean once = new HashSet<>(op.positions()).size() == op.positions().size();
        return each && once && inside(op.positions(), op.width())
                ? withChannels(op.word(), op.width(), input)
                : outside(op.word(), input);
    }

    private static boolean inside(List<Integer> indices, int width) {
        return !indices.isEmpty() && indices.stream().allMatch(i -> i >= 0 && i < width);
    }

    private static Inferred outside(String word, Shape input) {
        return Inferred.misfit(
                "`" + word + "` names channels that its input does not have",
                "name each channel by its index, counted from 0",
                input);
    }

    private static Inferred withChannels(String word, long channels, Shape input) {
        return input.isMap()
                ? Inferred.map(word, channels, input.height(), input.width(), input)
                : Inferred.vector(word, channels, input);
    }
}
