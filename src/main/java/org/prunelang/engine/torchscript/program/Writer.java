package org.prunelang.engine.torchscript.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.engine.Slot;

/** Writes a program line by line; names are made so that each is set once. */
public final class Writer {
    private final Identifiers identifiers = new Identifiers();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    public Writer() {}

    /** Goes on behind a program's lines. */
    public Writer(Program program) {
        this(program, program.lines());
    }

    /** With a program's parameters and names, but only the given lines so far. */
    public Writer(Program program, List<Line> lines) {
        parameters.addAll(program.parameters());
        this.lines.addAll(lines);
        program.parameters().forEach(one -> identifiers.take(one.variable().name()));
        program.lines().stream()
                .flatMap(line -> line.result().stream())
                .forEach(variable -> identifiers.take(variable.name()));
    }

    public Variable parameter(Slot slot, Type type) {
        Variable variable = new Variable(identifiers.fresh(slot.name()), type);
        parameters.add(new Parameter(slot, variable));
        return variable;
    }

    /** A line whose result is named after a wish. */
    public Variable set(
            String wish, Type type, String layer, Operator operator, List<Argument> arguments) {
        Variable result = new Variable(identifiers.fresh(wish), type);
        lines.add(new Line(Optional.of(result), operator, arguments, layer));
        return result;
    }

    public Variable set(
            String wish, Type type, String layer, Operator operator, Argument... arguments) {
        return set(wish, type, layer, operator, List.of(arguments));
    }

    /** A line that is there for its effect. */
    public void effect(String layer, Operator operator, Argument... arguments) {
        lines.add(new Line(Optional.empty(), operator, List.of(arguments), layer));
    }

    public void add(Line line) {
        lines.add(line);
    }

    public Program program(String name, List<Variable> results) {
        return new Program(name, parameters, lines, results);
    }
}
