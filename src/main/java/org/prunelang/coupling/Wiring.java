package org.prunelang.coupling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;

/** Who reads whom in a network, directly and through ops that only pass channels on. */
public final class Wiring {
    private final Network network;
    private final List<List<Integer>> readers = new ArrayList<>();
    private final int[] sources;
    private final int[] depths;

    private Wiring(Network network) {
        this.network = network;
        this.sources = new int[network.size()];
        this.depths = new int[network.size()];
    }

    public static Wiring of(Network network) {
        Wiring wiring = new Wiring(network);
        for (int i = 0; i < network.size(); i++) {
            Layer layer = network.layer(i);
            wiring.readers.add(new ArrayList<>(1));
            wiring.sources[i] =
                    isPerChannel(layer.op()) ? wiring.sources[layer.inputs().getFirst()] : i;
            for (int input : layer.inputs()) {
                wiring.readers.get(input).add(i);
                int own = hasFilters(network.layer(input)) ? 1 : 0;
                wiring.depths[i] = Math.max(wiring.depths[i], wiring.depths[input] + own);
            }
        }
        return wiring;
    }

    /** The layers that read a layer's value directly, in network order. */
    public List<Integer> directReaders(int layer) {
        return List.copyOf(readers.get(layer));
    }

    /** The layer whose channels a value carries, back through per-channel ops. */
    public int source(int layer) {
        return sources[layer];
    }

    /** Layers with filters on the longest way from an input to before this layer. */
    public int depth(int layer) {
        return depths[layer];
    }

    /** The layers with weights that a layer's channels reach without another such layer between. */
    public Set<Integer> weightReaders(int layer) {
        Set<Integer> found = new TreeSet<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(readers.get(layer));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (hasFilters(network.layer(next))) {
                found.add(next);
            } else {
                open.addAll(readers.get(next));
            }
        }
        return found;
    }

    /** The normalisations a layer's channels pass before they meet other layers' channels. */
    public List<Integer> norms(int layer) {
        List<Integer> norms = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(readers.get(layer));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (network.layer(next).op() instanceof Op.BatchNorm) {
                norms.add(next);
            }
            if (isPerChannel(network.layer(next).op())) {
                open.addAll(readers.get(next));
            }
        }
        return norms;
    }

    /** Whether a layer has filters of its own: rows of weights that can go. */
    public static boolean hasFilters(Layer layer) {
        return layer.op() instanceof Op.Depthwise || mixes(layer.op());
    }

    /** Whether each output is made of all inputs (of its group), so that labels end here. */
    static boolean mixes(Op op) {
        return op instanceof Op.Conv || op instanceof Op.Deconv || op instanceof Op.Linear;
    }

    /** Whether output channel i depends on input channel i alone, and the op has no filters. */
    public static boolean isPerChannel(Op op) {
        return switch (op) {
            case Op.BatchNorm _,
                    Op.Activation _,
                    Op.MaxPool _,
                    Op.AveragePool _,
                    Op.MeanPool _,
                    Op.Dropout _,
                    Op.Upsample _,
                    Op.Subsample _,
                    Op.Gate _ ->
                    true;
            case Op.Input _,
                    Op.Conv _,
                    Op.Depthwise _,
                    Op.Deconv _,
                    Op.Linear _,
                    Op.Flatten _,
                    Op.Softmax _,
                    Op.Shuffle _,
                    Op.PadChannels _,
                    Op.Add _,
                    Op.Concat _,
                    Op.Multiply _,
                    Op.ChannelPick _,
                    Op.ChannelScatter _ ->
                    false;
        };
    }
}
