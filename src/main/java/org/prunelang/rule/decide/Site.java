package org.prunelang.rule.decide;

import java.util.List;
import org.prunelang.network.Layer;
import org.prunelang.rule.Side;

/**
 * One side of one layer, from which rules may take.
 *
 * @param place of the layer in the network
 * @param sets for each filter or channel the number of the coupled set it lives and dies with
 * @param bond what holds it
 * @param note why nothing can go, if nothing can
 */
record Site(int place, Layer layer, Side side, List<Integer> sets, Bond bond, String note) {
    /** How a layer's outputs hang together with others. */
    enum Bond {
        /** Only with layers that follow it channel by channel. */
        FREE,
        /** They are added to what other layers make. */
        JUNCTION,
        /** They are the network's results, or lie behind something not understood. */
        FIXED
    }

    Site {
        sets = List.copyOf(sets);
    }

    String name() {
        return layer.name();
    }

    int width() {
        return sets.size();
    }

    /** Two sites of one network are the same if they are the same side of the same layer. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Site that && place == that.place && side == that.side;
    }

    @Override
    public int hashCode() {
        return side == Side.FILTERS ? 2 * place : 2 * place + 1;
    }

    Site with(List<Integer> others) {
        return new Site(place, layer, side, others, bond, note);
    }
}
