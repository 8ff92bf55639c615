package org.prunelang.engine.torchscript.program;

import java.util.List;
import java.util.Optional;
import org.prunelang.engine.Slot;

/**
 * One method: what it is given, its lines in order, and what it gives back. Every variable is given
 * or set by one line, before it is read.
 *
 * @param gradients what differentiation left for the passes behind it, by trained tensor
 */
public record Program(
        String name,
        List<Parameter> parameters,
        List<Line> lines,
        List<Variable> results,
        List<TrainedGradient> gradients) {

    /**
     * The gradient of one trained tensor.
     *
     * @param list the trained tensor's list
     * @param index its place there
     * @param tensor its name in weights files
     */
    public record TrainedGradient(Variable list, int index, String tensor, Variable gradient) {
        public String layer() {
            return tensor.substring(0, tensor.lastIndexOf('.'));
        }

        public TrainedGradient with(Variable changed) {
            return new TrainedGradient(list, index, tensor, changed);
        }
    }

    public Program {
        parameters = List.copyOf(parameters);
        lines = List.copyOf(lines);
        results = List.copyOf(results);
        gradients = List.copyOf(gradients);
    }

    public Program(
            String name, List<Parameter> parameters, List<Line> lines, List<Variable> results) {
        this(name, parameters, lines, results, List.of());
    }

    public Program withLines(List<Line> changed) {
        return new Program(name, parameters, changed, results, gradients);
    }

    public Program withGradients(List<TrainedGradient> changed) {
        return new Program(name, parameters, lines, results, changed);
    }

    public List<Parameter> parameters(Slot.Role role) {
        return parameters.stream().filter(one -> one.slot().role() == role).toList();
    }

    /** How often a variable is read, results included. */
    public long readsOf(Variable variable) {
        return lines.stream().flatMap(Line::reads).filter(variable::equals).count()
                + results.stream().filter(variable::equals).count();
    }

    /** The place of the line that sets a variable; empty for parameters. */
    public Optional<Integer> placeOf(Variable variable) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).result().equals(Optional.of(variable))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
