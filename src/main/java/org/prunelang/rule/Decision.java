package org.prunelang.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.Network;
import org.prunelang.value.Interval;

/**
 * What a rule set does to a network: one line per layer with filters that could go, and per side
 * that a rule reaches, in network order.
 *
 * @param reached the layers whose filters a rule reaches, be it that nothing goes
 * @param after the network once it is cut so, each uncertain width at its most; unchanged if there
 *     are errors
 * @param macs what it then costs
 * @param params its parameters then
 */
public record Decision(
        List<Decided> lines,
        Set<String> reached,
        Network after,
        Interval macs,
        Interval params,
        List<Diagnostic> diagnostics) {
    public Decision {
        lines = List.copyOf(lines);
        reached = Set.copyOf(reached);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** Whether every number is certain, so that {@code after} is exactly the network. */
    public boolean isExact() {
        return lines.stream().allMatch(line -> line.kept() instanceof Kept.Exact);
    }

    /** The line of a layer's side, if it has one. */
    public Optional<Decided> of(String layer, Side side) {
        return lines.stream()
                .filter(line -> line.layer().equals(layer) && line.side() == side)
                .findFirst();
    }
}
