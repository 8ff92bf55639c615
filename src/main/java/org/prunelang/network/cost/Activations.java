package org.prunelang.network.cost;

import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.value.Rational;

/** The numbers that layers make of one image, the image itself left out. */
public final class Activations {
    private Activations() {}

    public static Rational of(Network network) {
        ExactSum sum = new ExactSum();
        for (Layer layer : network.layers()) {
            sum.add(layer.inputs().isEmpty() ? 0 : layer.shape().elements());
        }
        return sum.total();
    }
}
