package org.prunelang.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.prunelang.network.Network;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.plan.Forecast;
import org.prunelang.plan.Slot;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Masked;
import org.prunelang.rule.Scores;
import org.prunelang.value.Interval;

/**
 * What is known of a network before the run.
 *
 * @param label what the recipe calls it
 * @param slot where a plan holds it; a declared network is in none until an action takes it
 * @param structure its layers, each uncertain width at its most
 * @param base the declared structure it descends from
 * @param fixed whether every width is certain, so that {@code structure} is exactly it
 * @param masked what is known of its mask
 * @param scores of its filters, where its weights are at hand
 */
record NetworkValue(
        String label,
        OptionalInt slot,
        Network structure,
        Network base,
        Interval macs,
        Interval params,
        boolean fixed,
        Masked masked,
        Optional<Scores> scores) {

    static NetworkValue declared(String label, Network network) {
        return new NetworkValue(
                label,
                OptionalInt.empty(),
                network,
                network,
                Interval.exactly(Macs.of(network, MacCounting.F2)),
                Interval.exactly(Params.of(network, ParameterCounting.P1)),
                true,
                Masked.NOTHING,
                Optional.empty());
    }

    NetworkValue named(String name) {
        return new NetworkValue(name, slot, structure, base, macs, params, fixed, masked, scores);
    }

    NetworkValue in(Slot held) {
        String name = held.name().isEmpty() ? label : held.name();
        OptionalInt place = OptionalInt.of(held.number());
        return new NetworkValue(name, place, structure, base, macs, params, fixed, masked, scores);
    }

    /** The same structure with another mask, and so with other weights. */
    NetworkValue with(Masked mask) {
        return new NetworkValue(
                label, slot, structure, base, macs, params, fixed, mask, Optional.empty());
    }

    /** The same network with the weights of a file. */
    NetworkValue scored(Optional<Scores> found) {
        return new NetworkValue(label, slot, structure, base, macs, params, fixed, masked, found);
    }

    /** A descendant with other widths and an empty mask. */
    NetworkValue cut(Network to, Interval newMacs, Interval newParams, boolean certain) {
        return new NetworkValue(
                label,
                slot,
                to,
                base,
                newMacs,
                newParams,
                certain,
                Masked.NOTHING,
                Optional.empty());
    }

    /** The forecast of a stage that turned {@code before} into this. */
    Forecast forecast(Optional<Network> before, List<Decided> lines, List<Forecast.Epochs> table) {
        return new Forecast(
                Optional.of(base), before, structure, lines, macs, params, masked, table);
    }
}
