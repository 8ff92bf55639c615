package org.prunelang.rule;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.value.Interval;

/**
 * What a rule set does to a network: one line per layer with filters that could go, and per side
 * that a rule reaches, in network order.
 *
 * @param macs what the network costs afterwards
 * @param params its parameters afterwards
 */
public record Decision(
        List<Decided> lines, Interval macs, Interval params, List<Diagnostic> diagnostics) {
    public Decision {
        lines = List.copyOf(lines);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** The line of a layer's side, if it has one. */
    public Optional<Decided> of(String layer, Side side) {
        return lines.stream()
                .filter(line -> line.layer().equals(layer) && line.side() == side)
                .findFirst();
    }
}
