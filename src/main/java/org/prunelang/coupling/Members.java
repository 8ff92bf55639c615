package org.prunelang.coupling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.prunelang.network.Network;

/** The filters of every coupled set, packed into arrays: a big network has millions. */
final class Members {
    private final int[] starts;
    private final int[] layers;
    private final int[] indices;

    private Members(int[] starts, int atoms) {
        this.starts = starts;
        this.layers = new int[atoms];
        this.indices = new int[atoms];
    }

    /** Sorts filters by set: first counted, then put in their places, in network order. */
    static Members of(Network network, int[][] sets, int setCount) {
        int[] starts = new int[setCount + 1];
        for (int layer = 0; layer < sets.length; layer++) {
            if (Wiring.hasFilters(network.layer(layer))) {
                for (int set : sets[layer]) {
                    starts[set + 1]++;
                }
            }
        }
        for (int set = 0; set < setCount; set++) {
            starts[set + 1] += starts[set];
        }
        Members members = new Members(starts, starts[setCount]);
        int[] next = starts.clone();
        for (int layer = 0; layer < sets.length; layer++) {
            if (Wiring.hasFilters(network.layer(layer))) {
                members.place(layer, sets[layer], next);
            }
        }
        return members;
    }

    private void place(int layer, int[] sets, int[] next) {
        for (int i = 0; i < sets.length; i++) {
            int at = next[sets[i]]++;
            layers[at] = layer;
            indices[at] = i;
        }
    }

    int count() {
        return starts.length - 1;
    }

    List<Atom> of(int set) {
        List<Atom> atoms = new ArrayList<>(starts[set + 1] - starts[set]);
        for (int at = starts[set]; at < starts[set + 1]; at++) {
            atoms.add(new Atom(layers[at], indices[at]));
        }
        return atoms;
    }

    /** The layers of a set's filters, one entry per filter, in network order. */
    int[] layersOf(int set) {
        return Arrays.copyOfRange(layers, starts[set], starts[set + 1]);
    }
}
