package org.prunelang.engine.torchscript.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Line;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;

/**
 * Makes a batch normalisation with running statistics part of the convolution or linear layer it
 * alone reads: {@code w' = w s, b' = (b - mean) s + shift} with {@code s = scale / sqrt(variance +
 * epsilon)}. The root is divided by, and not its inverse multiplied: exact squares then stay exact.
 */
public final class FoldBatchNorm implements Pass {
    private static final int X = 0;
    private static final int WEIGHT = 1;
    private static final int BIAS = 2;
    private static final int MEAN = 3;
    private static final int VARIANCE = 4;
    private static final int TRAINING = 5;
    private static final int EPSILON = 7;

    @Override
    public Program apply(Program program) {
        Set<Line> folded = new HashSet<>();
        program.lines().forEach(line -> before(program, line).ifPresent(folded::add));
        Writer writer = new Writer(program, List.of());
        for (Line line : program.lines()) {
            Optional<Line> before = before(program, line);
            if (before.isPresent()) {
                fold(writer, before.get(), line);
            } else if (!folded.contains(line)) {
                writer.add(line);
            }
        }
        return writer.program(program.name(), program.results());
    }

    /** The layer that a normalisation can be made part of. */
    private static Optional<Line> before(Program program, Line norm) {
        if (!norm.operator().equals(Operator.BATCH_NORM)
                || !norm.arguments().get(TRAINING).equals(Argument.flag(false))
                || !(norm.arguments().get(X) instanceof Argument.Use(Variable read))
                || program.readsOf(read) != 1) {
            return Optional.empty();
        }
        return program.placeOf(read)
                .map(program.lines()::get)
                .filter(line ->
                        line.operator().equals(Operator.CONVOLUTION)
                                || line.operator().equals(Operator.LINEAR));
    }

    private static void fold(Writer writer, Line layer, Line norm) {
        Argument scale = scale(writer, norm);
        List<Argument> arguments = new ArrayList<>(layer.arguments());
        arguments.set(WEIGHT, weight(writer, layer, scale));
        arguments.set(BIAS, bias(writer, layer.arguments().get(BIAS), norm, scale));
        writer.add(new Line(norm.result(), layer.operator(), arguments, layer.layer()));
    }

    private static Argument scale(Writer writer, Line norm) {
        Argument shifted =
                vector(
                        writer,
                        norm,
                        "shifted",
                        "add",
                        norm.arguments().get(VARIANCE),
                        norm.arguments().get(EPSILON));
        Argument deviation = vector(writer, norm, "deviation", "sqrt", shifted);
        Argument scale = norm.arguments().get(WEIGHT);
        return scale.equals(Argument.none())
                ? vector(writer, norm, "scale", "reciprocal", deviation)
                : vector(writer, norm, "scale", "div", scale, deviation);
    }

    private static Argument weight(Writer writer, Line layer, Argument scale) {
        boolean map = layer.operator().equals(Operator.CONVOLUTION);
        Variable rows =
                writer.set(
                        layer.layer() + ".rows",
                        Type.floats(map ? 4 : 2),
                        layer.layer(),
                        Operator.aten("reshape"),
                        scale,
                        map ? Argument.wholes(-1, 1, 1, 1) : Argument.wholes(-1, 1));
        return Argument.use(
                writer.set(
                        layer.layer() + ".folded",
                        rows.type(),
                        layer.layer(),
                        Operator.MULTIPLY,
                        layer.arguments().get(WEIGHT),
                        Argument.use(rows)));
    }

    private static Argument bias(Writer writer, Argument bias, Line norm, Argument scale) {
        Argument mean = norm.arguments().get(MEAN);
        Argument centred =
                bias.equals(Argument.none())
                        ? vector(writer, norm, "centred", "neg", mean)
                        : vector(writer, norm, "centred", "sub", bias, mean);
        Argument scaled = vector(writer, norm, "scaled", "mul", centred, scale);
        Argument shift = norm.arguments().get(BIAS);
        return shift.equals(Argument.none())
                ? scaled
                : vector(writer, norm, "constant", "add", scaled, shift);
    }

    private static Argument vector(
            Writer writer, Line norm, String word, String aten, Argument... arguments) {
        return Argument.use(
                writer.set(
                        norm.layer() + "." + word,
                        Type.floats(1),
                        norm.layer(),
                        Operator.aten(aten),
                        arguments));
    }
}
