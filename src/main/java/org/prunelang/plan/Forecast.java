package org.prunelang.plan;

import java.util.List;
import java.util.Optional;
import org.prunelang.network.Network;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Masked;
import org.prunelang.value.Interval;

/**
 * What is known of a stage's result before the run.
 *
 * @param base the network the result is compared with: the stage's first ancestor
 * @param before what goes in, if a network does
 * @param widest the result's structure, each uncertain width at its most
 * @param lines per layer what the rules decide; empty if the stage follows none
 * @param masked what is known of the result's mask
 * @param table how the decision changes over a training's epochs; empty if it does not
 */
public record Forecast(
        Optional<Network> base,
        Optional<Network> before,
        Network widest,
        List<Decided> lines,
        Interval macs,
        Interval params,
        Masked masked,
        List<Epochs> table) {
    /** The decisions that hold from an epoch on. */
    public record Epochs(long from, List<Decided> lines) {
        public Epochs {
            lines = List.copyOf(lines);
        }
    }

    public Forecast {
        lines = List.copyOf(lines);
        table = List.copyOf(table);
    }
}
