package org.prunelang.coupling.cut;

import java.util.List;
import java.util.Set;
import org.prunelang.coupling.Coupling;
import org.prunelang.network.Network;

/**
 * A smaller network and, for every layer it still has, the indices that stay.
 *
 * @param network the structure after the cut; layers keep their names, and picks and scatters come
 *     in where the request made them necessary
 * @param layers one entry per layer of the network before, in its order
 */
public record Cut(Network network, List<LayerCut> layers) {
    public Cut {
        layers = List.copyOf(layers);
    }

    /**
     * Cuts what the request leaves out and all that is coupled to it. The request must agree with
     * the coupling: a pinned channel, or one filter both kept and coupled to one that goes, is a
     * mistake of the caller.
     */
    public static Cut of(Coupling coupling, CutRequest request) {
        Rewiring rewiring = Rewiring.of(coupling, request.gathered(), request.channels().keySet());
        Going going = new Going(rewiring);
        request.filters().forEach((layer, kept) -> going.keep(rewiring.place(layer), kept));
        request.channels().forEach((reader, kept) -> going.keep(rewiring.pick(reader), kept));
        going.follow();
        request.filters().forEach((layer, kept) -> going.check(rewiring.place(layer), kept));
        return new Cutter(rewiring, going).cut();
    }

    /** Cuts whole coupled sets of the coupling that a rewiring made. */
    public static Cut dropping(Rewiring rewiring, Set<Integer> sets) {
        Going going = new Going(rewiring);
        sets.forEach(going::drop);
        going.follow();
        return new Cutter(rewiring, going).cut();
    }

    /** Cuts whole coupled sets. */
    public static Cut dropping(Coupling coupling, Set<Integer> sets) {
        return dropping(Rewiring.of(coupling, Set.of(), Set.of()), sets);
    }
}
