package org.prunelang.coupling.cut;

import org.prunelang.coupling.Coupling;
import org.prunelang.network.Network;

import java.util.List;
import java.util.Set;

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
        Rewiring rewiring = new Rewiring(coupling, request);
        Coupling rewired = Coupling.of(rewiring.network(), rewiring.cutOff());
        Going going = new Going(rewired, rewiring.cutOff());
        request.filters().forEach((layer, kept) -> going.keep(rewiring.place(layer), kept));
        request.channels().forEach((reader, kept) -> going.keep(rewiring.pick(reader), kept));
        going.follow();
        request.filters().forEach((layer, kept) -> going.check(rewiring.place(layer), kept));
        return new Cutter(rewired, going).cut(coupling.network());
    }

    /** Cuts whole coupled sets. */
    public static Cut dropping(Coupling coupling, Set<Integer> sets) {
        Going going = new Going(coupling, Set.of());
        sets.forEach(going::drop);
        return new Cutter(coupling, going).cut(coupling.network());
    }
}
