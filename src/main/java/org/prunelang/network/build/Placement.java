package org.prunelang.network.build;

import java.util.List;
import java.util.Optional;

/**
 * What became of a layer put into a network. A layer of a used name has a signal and a problem, so
 * that building goes on; a layer that cannot take its input has no signal.
 */
public record Placement(Optional<Signal> signal, List<Problem> problems) {
    public Placement {
        problems = List.copyOf(problems);
    }
}
