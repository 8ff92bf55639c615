package org.prunelang.coupling.cut;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.prunelang.coupling.Coupling;
import org.prunelang.coupling.Pin;
import org.prunelang.network.Layer;
import org.prunelang.network.Op;

/** The coupled sets that go. */
final class Going {
    private final Coupling coupling;
    private final Set<Integer> cutOff;
    private final BitSet gone = new BitSet();

    Going(Rewiring rewiring) {
        this.coupling = rewiring.coupling();
        this.cutOff = rewiring.cutOff();
    }

    /** Drops the channels of a layer's value that are not among these. */
    void keep(int layer, List<Integer> kept) {
        BitSet stay = new BitSet();
        kept.forEach(stay::set);
        int width = coupling.network().layer(layer).shape().channels();
        for (int i = 0; i < width; i++) {
            if (!stay.get(i)) {
                drop(coupling.set(layer, i));
            }
        }
    }

    void drop(int set) {
        if (coupling.pin(set).isPresent()) {
            Pin pin = coupling.pin(set).orElseThrow();
            throw new IllegalArgumentException(
                    "channel cannot go: "
                            + pin.cause().words()
                            + " ("
                            + coupling.network().layer(pin.layer()).name()
                            + ")");
        }
        gone.set(set);
    }

    /**
     * A pick cannot take a channel that goes, and a scatter has no use for one whose place goes;
     * each may bring about the next.
     */
    void follow() {
        int before;
        do {
            before = gone.cardinality();
            cutOff.stream().sorted().forEach(this::follow);
        } while (gone.cardinality() > before);
    }

    private void follow(int place) {
        Layer layer = coupling.network().layer(place);
        int from = layer.inputs().getFirst();
        if (layer.op() instanceof Op.ChannelPick pick) {
            for (int j = 0; j < pick.indices().size(); j++) {
                if (isGone(from, pick.indices().get(j))) {
                    drop(coupling.set(place, j));
                }
            }
        } else if (layer.op() instanceof Op.ChannelScatter scatter) {
            for (int k = 0; k < scatter.positions().size(); k++) {
                if (isGone(place, scatter.positions().get(k))) {
                    drop(coupling.set(from, k));
                }
            }
        }
    }

    /** That all which shall stay does stay: nothing that goes is coupled to it. */
    void check(int layer, List<Integer> kept) {
        List<Integer> left = IntStream.of(kept(layer)).boxed().toList();
        if (!left.equals(kept)) {
            throw new IllegalArgumentException(
                    coupling.network().layer(layer).name()
                            + " shall keep "
                            + kept
                            + ", but what is coupled to it leaves "
                            + left);
        }
    }

    private boolean isGone(int layer, int channel) {
        return gone.get(coupling.set(layer, channel));
    }

    /** The channels of a layer's value that stay, ascending. */
    int[] kept(int layer) {
        int[] kept = new int[coupling.network().layer(layer).shape().channels()];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if (!isGone(layer, i)) {
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
