package org.prunelang.engine.torchscript.program;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One operation.
 *
 * @param result empty if only its effect counts
 * @param layer the layer of the network it is done for, or the part of a training step
 */
public record Line(
        Optional<Variable> result, Operator operator, List<Argument> arguments, String layer) {
    public Line {
        arguments = List.copyOf(arguments);
    }

    public Stream<Variable> reads() {
        return arguments.stream().flatMap(Argument::variables);
    }

    public Line withArguments(List<Argument> changed) {
        return new Line(result, operator, changed, layer);
    }
}
