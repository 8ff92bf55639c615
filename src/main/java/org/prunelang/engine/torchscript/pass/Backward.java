package org.prunelang.engine.torchscript.pass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * Differentiates the first result with respect to all trained tensors. Each is read through a leaf
 * of the gradient's graph made for this step, so whoever owns it need mark nothing, and may change
 * it between steps. Gradients are on in between and off behind it, and no result keeps the graph.
 */
public final class Backward implements Pass {
    private static final String PART = "backward";

    @Override
    public Program apply(Program program) {
        Writer writer = new Writer(program, List.of());
        writer.effect(PART, Operator.GRADIENT_MODE, Argument.flag(true));
        Map<Argument, Leaf> leaves = leaves(writer, program);
        for (Line line : program.lines()) {
            writer.add(reading(leaves, line));
        }
        Variable gradients = differentiate(writer, program, leaves);
        writer.effect(PART, Operator.GRADIENT_MODE, Argument.flag(false));
        List<Program.TrainedGradient> each = new ArrayList<>();
        int place = 0;
        for (Leaf leaf : leaves.values()) {
            each.add(gradient(writer, leaf, gradients, place++));
        }
        List<Variable> results = new ArrayList<>(program.results());
        results.set(0, detached(writer, results.getFirst()));
        return writer.program(program.name(), results).withGradients(each);
    }

    private record Leaf(Variable list, int index, String tensor, Variable variable) {}

    private static Map<Argument, Leaf> leaves(Writer writer, Program program) {
        Map<Argument, Leaf> leaves = new LinkedHashMap<>();
        for (Parameter parameter : program.parameters(Slot.Role.TRAINED)) {
            List<String> names = parameter.slot().entries();
            for (int i = 0; i < names.size(); i++) {
                Argument.Item item = item(program, parameter.variable(), i);
                leaves.put(item, leaf(writer, item, names.get(i)));
            }
        }
        return leaves;
    }

    /** As the forward pass reads it, which knows its type. */
    private static Argument.Item item(Program program, Variable list, int index) {
        return program.lines().stream()
                .flatMap(line -> line.arguments().stream())
                .flatMap(Argument::parts)
                .flatMap(part ->
                        part instanceof Argument.Item item
                                        && item.list().equals(list)
                                        && item.index() == index
                                ? Stream.of(item)
                                : Stream.of())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("never read: " + list + index));
    }

    private static Leaf leaf(Writer writer, Argument.Item item, String name) {
        String layer = layerOf(name);
        Variable detached =
                writer.set(name + ".now", item.type(), layer, Operator.aten("detach"), item);
        Variable leaf =
                writer.set(
                        name,
                        item.type(),
                        layer,
                        Operator.aten("requires_grad_"),
                        Argument.use(detached),
                        Argument.flag(true));
        return new Leaf(item.list(), item.index(), name, leaf);
    }

    private static String layerOf(String tensor) {
        return tensor.substring(0, tensor.lastIndexOf('.'));
    }

    private static Line reading(Map<Argument, Leaf> leaves, Line line) {
        return line.withArguments(
                line.arguments().stream()
                        .map(argument ->
                                argument.replaced(part -> {
                                    Leaf leaf = leaves.get(part);
                                    return leaf == null ? part : Argument.use(leaf.variable());
                                }))
                        .toList());
    }

    /** Without gradients given from outside; the graph is not kept. */
    private static Variable differentiate(
            Writer writer, Program program, Map<Argument, Leaf> leaves) {
        List<Argument> tensors =
                leaves.values().stream().map(leaf -> Argument.use(leaf.variable())).toList();
        return writer.set(
                "gradients",
                new Type.Gradients(),
                PART,
                Operator.GRADIENTS,
                Argument.many(Argument.use(program.results().getFirst())),
                Argument.many(tensors),
                Argument.none(),
                Argument.none(),
                Argument.flag(false),
                Argument.flag(false));
    }

    private static Program.TrainedGradient gradient(
            Writer writer, Leaf leaf, Variable gradients, int place) {
        Type type = leaf.variable().type();
        Variable gradient =
                writer.set(
                        leaf.tensor() + ".gradient",
                        type,
                        layerOf(leaf.tensor()),
                        Operator.language("unchecked_cast"),
                        new Argument.TypeName("Tensor"),
                        new Argument.Item(gradients, place, type));
        return new Program.TrainedGradient(leaf.list(), leaf.index(), leaf.tensor(), gradient);
    }

    private static Variable detached(Writer writer, Variable loss) {
        return writer.set("value", loss.type(), PART, Operator.aten("detach"), Argument.use(loss));
    }
}
