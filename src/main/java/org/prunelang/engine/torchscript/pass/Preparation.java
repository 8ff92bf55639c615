package org.prunelang.engine.torchscript.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Line;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Parameter;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;

/**
 * Splits a program in two: what depends on the network's tensors alone is done once, by the method
 * {@code prepare}, whose list the other method is given with each batch.
 */
public final class Preparation {
    public static final String NAME = "prepare";

    private final Program program;
    private final Set<Line> early = new LinkedHashSet<>();
    private final Set<Variable> earlyResults = new HashSet<>();

    private Preparation(Program program) {
        this.program = program;
        Set<Variable> known = new HashSet<>();
        program.parameters(Slot.Role.READ).forEach(one -> known.add(one.variable()));
        for (Line line : program.lines()) {
            List<Variable> reads = line.reads().toList();
            if (!line.operator().hasEffect() && !reads.isEmpty() && known.containsAll(reads)) {
                early.add(line);
                known.add(line.result().orElseThrow());
                earlyResults.add(line.result().orElseThrow());
            }
        }
    }

    /** Both methods, {@code prepare} first; the program alone if there is nothing to prepare. */
    public static List<Program> split(Program program) {
        Preparation preparation = new Preparation(program);
        return preparation.early.isEmpty() ? List.of(program) : preparation.both();
    }

    private List<Program> both() {
        Map<Argument, Variable> prepared = new LinkedHashMap<>();
        Writer first = new Writer(onlyReading(), List.copyOf(early));
        for (Argument wanted : wantedLater()) {
            prepared.put(wanted, entry(first, wanted));
        }
        List<Variable> results = List.copyOf(prepared.values());
        return List.of(first.program(NAME, results), later(prepared));
    }

    /** The same names and lines, but given the network's tensors alone. */
    private Program onlyReading() {
        return new Program(
                NAME, program.parameters(Slot.Role.READ), program.lines(), program.results());
    }

    /** What the lines of a batch read of the network: prepared values, and tensors as they are. */
    private Set<Argument> wantedLater() {
        Set<Argument> wanted = new LinkedHashSet<>();
        program.lines().stream()
                .filter(line -> !early.contains(line))
                .flatMap(line -> line.arguments().stream())
                .flatMap(Argument::parts)
                .filter(this::isEarly)
                .forEach(wanted::add);
        return wanted;
    }

    private boolean isEarly(Argument argument) {
        return argument instanceof Argument.Item
                || (argument instanceof Argument.Use(Variable variable)
                        && earlyResults.contains(variable));
    }

    /** A tensor that is passed on as it is gets a line too, since results are variables. */
    private Variable entry(Writer writer, Argument wanted) {
        if (wanted instanceof Argument.Use(Variable variable)) {
            return variable;
        }
        if (wanted instanceof Argument.Item item) {
            String name = nameOf(item);
            String layer = name.substring(0, name.lastIndexOf('.'));
            return writer.set(name, item.type(), layer, Operator.aten("detach"), item);
        }
        throw new IllegalStateException("neither prepared nor a tensor: " + wanted);
    }

    private String nameOf(Argument.Item item) {
        return program.parameters().stream()
                .filter(one -> one.variable().equals(item.list()))
                .findFirst()
                .map(one -> one.slot().entries().get(item.index()))
                .orElseThrow();
    }

    private Program later(Map<Argument, Variable> prepared) {
        Writer writer = new Writer(onlyBatches(), List.of());
        List<String> entries = prepared.values().stream().map(Variable::name).toList();
        Variable list =
                writer.parameter(
                        new Slot(Slot.Role.PREPARED, "prepared", entries), new Type.Tensors());
        Map<Argument, Argument> places = new LinkedHashMap<>();
        List<Argument> wanted = new ArrayList<>(prepared.keySet());
        for (int i = 0; i < wanted.size(); i++) {
            Type type = Optional.ofNullable(prepared.get(wanted.get(i))).orElseThrow().type();
            places.put(wanted.get(i), new Argument.Item(list, i, type));
        }
        program.lines().stream()
                .filter(line -> !early.contains(line))
                .forEach(line -> writer.add(moved(line, places)));
        return writer.program(program.name(), program.results());
    }

    private Program onlyBatches() {
        List<Parameter> others =
                program.parameters().stream()
                        .filter(one -> one.slot().role() != Slot.Role.READ)
                        .toList();
        return new Program(program.name(), others, program.lines(), program.results());
    }

    private static Line moved(Line line, Map<Argument, Argument> places) {
        return line.withArguments(
                line.arguments().stream()
                        .map(argument -> argument.replaced(part -> places.getOrDefault(part, part)))
                        .toList());
    }
}
