package org.prunelang.network.cost;

import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.ParameterTensor;
import org.prunelang.network.Parameters;
import org.prunelang.value.Rational;

/** Parameters, and the bytes they take as 32-bit numbers. */
public final class Params {
    private static final int BYTES_PER_NUMBER = 4;

    private Params() {}

    public static Rational of(Network network, ParameterCounting counting) {
        ExactSum sum = new ExactSum();
        for (Layer layer : network.layers()) {
            sum.add(of(network, layer, counting));
        }
        return sum.total();
    }

    public static long of(Network network, Layer layer, ParameterCounting counting) {
        return Parameters.of(network, layer).stream()
                .filter(tensor -> counting.counts(tensor.kind()))
                .mapToLong(ParameterTensor::elements)
                .sum();
    }

    /** All that a weights file stores of the network. */
    public static Rational bytes(Network network) {
        return of(network, ParameterCounting.P3).times(BYTES_PER_NUMBER);
    }

    public static long bytes(Network network, Layer layer) {
        return of(network, layer, ParameterCounting.P3) * BYTES_PER_NUMBER;
    }
}
