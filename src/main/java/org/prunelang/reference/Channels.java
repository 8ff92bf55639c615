package org.prunelang.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/** Layers that move, join or scale channels and positions. */
final class Channels {
    private Channels() {}

    static Maps upsample(Op.Upsample op, Shape shape, Maps x) {
        return Maps.filled(
                shape, (c, row, column) -> x.at(c, row / op.factor(), column / op.factor()));
    }

    static Maps subsample(Op.Subsample op, Shape shape, Maps x) {
        return Maps.filled(
                shape,
                (c, row, column) ->
                        x.at(c, row * op.stride().height(), column * op.stride().width()));
    }

    /** Channel {@code g * n + k} of g groups becomes {@code k * groups + g}. */
    static Maps shuffle(Op.Shuffle op, Maps x) {
        int n = x.channels() / op.groups();
        return Maps.filled(
                x.shape(),
                (c, row, column) -> x.at(c % op.groups() * n + c / op.groups(), row, column));
    }

    static Maps pad(Op.PadChannels op, Shape shape, Maps x) {
        return Maps.filled(
                shape,
                (c, row, column) -> {
                    int from = c - op.before();
                    return from >= 0 && from < x.channels() ? x.at(from, row, column) : 0;
                });
    }

    static Maps pick(Op.ChannelPick op, Shape shape, Maps x) {
        return Maps.filled(shape, (c, row, column) -> x.at(op.indices().get(c), row, column));
    }

    static Maps scatter(Op.ChannelScatter op, Shape shape, Maps x, Optional<double[]> base) {
        int[] source = new int[op.width()];
        Arrays.fill(source, -1);
        for (int k = 0; k < op.positions().size(); k++) {
            source[op.positions().get(k)] = k;
        }
        return Maps.filled(
                shape,
                (c, row, column) -> {
                    int from = source[c];
                    return from >= 0
                            ? x.at(from, row, column)
                            : base.map(constants -> constants[c]).orElse(0.0);
                });
    }

    static Maps add(Shape shape, List<Maps> xs) {
        Maps sum = Maps.zeros(shape);
        for (Maps x : xs) {
            for (int i = 0; i < sum.values().length; i++) {
                sum.values()[i] += x.values()[i];
            }
        }
        return sum;
    }

    static Maps concat(Shape shape, List<Maps> xs) {
        Maps joined = Maps.zeros(shape);
        int place = 0;
        for (Maps x : xs) {
            System.arraycopy(x.values(), 0, joined.values(), place, x.values().length);
            place += x.values().length;
        }
        return joined;
    }

    /** A factor of one channel or one position repeats. */
    static Maps multiply(Maps x, Maps factor) {
        boolean oneChannel = factor.channels() == 1;
        boolean onePosition = factor.area() == 1;
        return Maps.filled(
                x.shape(),
                (c, row, column) ->
                        x.at(c, row, column)
                                * factor.at(
                                        oneChannel ? 0 : c,
                                        onePosition ? 0 : row,
                                        onePosition ? 0 : column));
    }

    static Maps gate(Op.Gate op, Maps x, double[] gate) {
        boolean whole = op.sites() == Op.Gate.Sites.WHOLE;
        return Maps.filled(
                x.shape(), (c, row, column) -> x.at(c, row, column) * gate[whole ? 0 : c]);
    }
}
