package org.prunelang.report;

import java.util.Optional;
import org.prunelang.network.Network;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.value.Figures;
import org.prunelang.value.Interval;
import org.prunelang.value.Rational;

/** Costs of networks as they are printed. */
final class CostText {
    private CostText() {}

    static String macs(Interval macs) {
        return bounds(macs) + " macs";
    }

    static String params(Interval params) {
        return bounds(params) + " params";
    }

    private static String bounds(Interval interval) {
        return interval.isExact()
                ? Figures.scaled(interval.most())
                : Figures.scaled(whole(interval.least()))
                        + ".."
                        + Figures.scaled(whole(interval.most()));
    }

    private static Rational whole(Rational cost) {
        return new Rational(cost.floor(), java.math.BigInteger.ONE);
    }

    /** By how much a cost changed; nothing to say if it did not, or if it is not certain. */
    static String change(Optional<Rational> before, Interval after) {
        return before.filter(cost -> cost.signum() > 0 && after.isExact())
                .filter(cost -> !cost.equals(after.most()))
                .map(cost -> Figures.change(cost, after.most()))
                .orElse("");
    }

    static Rational macs(Network network) {
        return Macs.of(network, MacCounting.F2);
    }

    static Rational params(Network network) {
        return Params.of(network, ParameterCounting.P1);
    }
}
