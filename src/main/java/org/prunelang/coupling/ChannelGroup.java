package org.prunelang.coupling;

import java.util.List;

/**
 * Layers whose filters hang together, directly or through others: a rule has one say over them.
 *
 * @param layers the places of its layers with weights, in network order
 * @param sets the numbers of its coupled sets, in the order of their first channels
 * @param junction whether filters of different layers meet in an add
 */
public record ChannelGroup(int number, List<Integer> layers, List<Integer> sets, boolean junction) {
    public ChannelGroup {
        layers = List.copyOf(layers);
        sets = List.copyOf(sets);
    }
}
