package org.prunelang.engine.torchscript.pass;

import java.util.List;
import java.util.Map;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Line;
import org.prunelang.engine.torchscript.program.Variable;

/** Variables read in the place of others. */
final class Substitution {
    private Substitution() {}

    static Line of(Map<Variable, Variable> changed, Line line) {
        return line.withArguments(
                line.arguments().stream()
                        .map(argument ->
                                argument.replaced(part ->
                                        part instanceof Argument.Use(Variable variable)
                                                ? Argument.use(
                                                        changed.getOrDefault(variable, variable))
                                                : part))
                        .toList());
    }

    static List<Variable> of(Map<Variable, Variable> changed, List<Variable> variables) {
        return variables.stream()
                .map(variable -> changed.getOrDefault(variable, variable))
                .toList();
    }
}
