package org.prunelang.network;

import java.util.List;
import org.prunelang.source.Origin;

/**
 * One node of the graph.
 *
 * @param inputs the places of the layers it reads in the network's list; all are smaller than its
 *     own
 * @param shape of what it makes
 * @param origin the lines of the recipe that made it
 */
public record Layer(String name, Op op, List<Integer> inputs, Shape shape, Origin origin) {
    public Layer {
        inputs = List.copyOf(inputs);
    }
}
