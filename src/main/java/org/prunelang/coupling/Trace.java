package org.prunelang.coupling;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/**
 * Labels moved through a network by the index arithmetic each op applies to data. Every layer's
 * value has one label per channel; ops that keep channels share the array.
 */
final class Trace {
    private final Network network;
    private final Set<Integer> cutOff;
    private final LabelForest forest = new LabelForest();
    private final int[][] labels;
    private final Map<Integer, Pin> pins = new HashMap<>();
    private final BitSet added = new BitSet();
    private final BitSet joined = new BitSet();

    /**
     * @param cutOff picks and scatters whose channels are on their own: dropping an output does not
     *     drop the input, and the other way round
     */
    Trace(Network network, Set<Integer> cutOff) {
        this.network = network;
        this.cutOff = cutOff;
        this.labels = new int[network.size()][];
        for (int i = 0; i < network.size(); i++) {
            labels[i] = through(i);
        }
        for (int output : network.outputs()) {
            pin(labels[output], Pin.Cause.OUTPUT, output);
        }
    }

    /** One representative per channel of a layer's value. */
    int[] roots(int layer) {
        int[] raw = labels[layer];
        int[] roots = new int[raw.length];
        for (int i = 0; i < raw.length; i++) {
            roots[i] = forest.find(raw[i]);
        }
        return roots;
    }

    /** By representative, the first reason found. */
    Map<Integer, Pin> pins() {
        Map<Integer, Pin> byRoot = new HashMap<>();
        pins.forEach((label, pin) -> byRoot.merge(forest.find(label), pin, Trace::stronger));
        return byRoot;
    }

    private static Pin stronger(Pin a, Pin b) {
        int order = a.cause().compareTo(b.cause());
        return order < 0 || (order == 0 && a.layer() <= b.layer()) ? a : b;
    }

    /** Representatives of channels that different layers add up. */
    BitSet added() {
        return roots(added);
    }

    /** Representatives of channels that enter a concat. */
    BitSet joined() {
        return roots(joined);
    }

    private BitSet roots(BitSet some) {
        BitSet roots = new BitSet();
        some.stream().forEach(label -> roots.set(forest.find(label)));
        return roots;
    }

    int labelCount() {
        return forest.size();
    }

    private int[] through(int place) {
        Layer layer = network.layer(place);
        int width = layer.shape().channels();
        return switch (layer.op()) {
            case Op.Input _ -> pin(forest.fresh(width), Pin.Cause.IMAGE, place);
            case Op.Conv conv -> conv(conv, input(layer), width);
            case Op.Depthwise op -> repeated(input(layer), op.multiplier());
            case Op.Deconv _, Op.Linear _ -> forest.fresh(width);
            case Op.Flatten _ -> repeated(input(layer), (int) network.inputShape(layer).area());
            case Op.Softmax _ -> pin(input(layer), Pin.Cause.SOFTMAX, place);
            case Op.Shuffle op -> shuffled(input(layer), op.groups());
            case Op.PadChannels op -> padded(input(layer), op);
            case Op.ChannelPick op ->
                    cutOff.contains(place) ? forest.fresh(width) : picked(input(layer), op);
            case Op.ChannelScatter op ->
                    cutOff.contains(place) ? forest.fresh(width) : scattered(input(layer), op);
            case Op.Add _ -> added(layer);
            case Op.Concat _ -> joined(layer, width);
            case Op.Multiply _ -> multiplied(layer, place);
            case Op.BatchNorm _,
                    Op.Activation _,
                    Op.MaxPool _,
                    Op.AveragePool _,
                    Op.MeanPool _,
                    Op.Dropout _,
                    Op.Upsample _,
                    Op.Subsample _,
                    Op.Gate _ ->
                    input(layer);
        };
    }

    private int[] input(Layer layer) {
        return labels[layer.inputs().getFirst()];
    }

    private int[] pin(int[] some, Pin.Cause cause, int layer) {
        for (int label : some) {
            pins.putIfAbsent(label, new Pin(cause, layer));
        }
        return some;
    }

    /** Groups must stay of one size, so the k-th channels of all groups go together. */
    private int[] conv(Op.Conv conv, int[] from, int width) {
        int[] made = forest.fresh(width);
        uniteAcross(conv.groups(), from);
        uniteAcross(conv.groups(), made);
        return made;
    }

    private void uniteAcross(int groups, int[] some) {
        int size = some.length / groups;
        for (int i = size; i < some.length; i++) {
            forest.unite(some[i % size], some[i]);
        }
    }

    private static int[] repeated(int[] from, int times) {
        if (times == 1) {
            return from;
        }
        int[] made = new int[from.length * times];
        for (int i = 0; i < made.length; i++) {
            made[i] = from[i / times];
        }
        return made;
    }

    /**
     * {@code [groups, n]} becomes {@code [n, groups]}; a hole would tear unless all groups shrink
     * alike.
     */
    private int[] shuffled(int[] from, int groups) {
        uniteAcross(groups, from);
        int size = from.length / groups;
        int[] made = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            made[i % size * groups + i / size] = from[i];
        }
        return made;
    }

    /** Zero channels have labels of their own, so an add may take them along. */
    private int[] padded(int[] from, Op.PadChannels pad) {
        int[] made = forest.fresh(from.length + pad.before() + pad.after());
        System.arraycopy(from, 0, made, pad.before(), from.length);
        return made;
    }

    private static int[] picked(int[] from, Op.ChannelPick pick) {
        return pick.indices().stream().mapToInt(index -> from[index]).toArray();
    }

    private int[] scattered(int[] from, Op.ChannelScatter scatter) {
        int[] made = forest.fresh(scatter.width());
        for (int k = 0; k < from.length; k++) {
            made[scatter.positions().get(k)] = from[k];
        }
        return made;
    }

    private int[] added(Layer layer) {
        int[] first = input(layer);
        for (int other : layer.inputs().subList(1, layer.inputs().size())) {
            for (int i = 0; i < first.length; i++) {
                if (forest.unite(first[i], labels[other][i])) {
                    added.set(first[i]);
                }
            }
        }
        return first;
    }

    private int[] joined(Layer layer, int width) {
        int[] made = new int[width];
        int at = 0;
        for (int input : layer.inputs()) {
            System.arraycopy(labels[input], 0, made, at, labels[input].length);
            at += labels[input].length;
        }
        for (int label : made) {
            joined.set(label);
        }
        return made;
    }

    private int[] multiplied(Layer layer, int place) {
        List<Shape> shapes = network.inputShapes(layer);
        int[] value = input(layer);
        int[] factor = labels[layer.inputs().get(1)];
        if (shapes.get(0).channels() != shapes.get(1).channels()) {
            pin(factor, Pin.Cause.POSITIONS, place);
            return value;
        }
        for (int i = 0; i < value.length; i++) {
            forest.unite(value[i], factor[i]);
        }
        return value;
    }
}
