package org.prunelang.engine.torchscript.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * Makes a convolution, the sum that alone reads it and the activation behind them one oneDNN call,
 * with weights in oneDNN's own layout. Run it after {@link FoldBatchNorm}, which lets them meet.
 */
public final class FuseConvolutions implements Pass {
    private static final String NUMBERS = "List[Optional[number]]";

    /** A convolution with what follows it; the sum and the activation may be missing. */
    private record Chain(Line convolution, Optional<Line> sum, Optional<Line> activation) {
        Line last() {
            return activation.or(() -> sum).orElse(convolution);
        }
    }

    @Override
    public Program apply(Program program) {
        Map<Line, Chain> chains = chains(program);
        Set<Line> gone = new HashSet<>();
        for (Chain chain : chains.values()) {
            gone.add(chain.convolution());
            chain.sum().ifPresent(gone::add);
            chain.activation().ifPresent(gone::add);
        }
        Writer writer = new Writer(program, List.of());
        for (Line line : program.lines()) {
            Chain chain = chains.get(line);
            if (chain != null) {
                write(writer, chain);
            } else if (!gone.contains(line)) {
                writer.add(line);
            }
        }
        return writer.program(program.name(), program.results());
    }

    /** By their last lines. Where both sides of a sum are convolutions, the first takes it. */
    private static Map<Line, Chain> chains(Program program) {
        Map<Line, Chain> chains = new HashMap<>();
        Set<Line> taken = new HashSet<>();
        for (Line line : program.lines()) {
            if (line.operator().equals(Operator.CONVOLUTION)) {
                Optional<Line> sum =
                        onlyReader(program, line)
                                .filter(FuseConvolutions::isSumOfMaps)
                                .filter(taken::add);
                Optional<Line> activation =
                        onlyReader(program, sum.orElse(line))
                                .filter(FuseConvolutions::isActivation);
                Chain chain = new Chain(line, sum, activation);
                chains.put(chain.last(), chain);
            }
        }
        return chains;
    }

    private static Optional<Line> onlyReader(Program program, Line line) {
        Variable result = line.result().orElseThrow();
        return program.readsOf(result) != 1
                ? Optional.empty()
                : program.lines().stream()
                        .filter(one -> one.reads().anyMatch(result::equals))
                        .findFirst();
    }

    private static boolean isSumOfMaps(Line line) {
        return line.operator().equals(Operator.ADD)
                && line.arguments().stream()
                        .allMatch(argument ->
                                argument instanceof Argument.Use(Variable variable)
                                        && variable.type().equals(Type.MAP));
    }

    private static boolean isActivation(Line line) {
        return line.operator().equals(Operator.RELU) || line.operator().equals(Operator.HARDTANH);
    }

    private static void write(Writer writer, Chain chain) {
        Line convolution = chain.convolution();
        List<Argument> given = convolution.arguments();
        Argument bias = given.get(2);
        Argument stride = given.get(3);
        Argument padding = given.get(4);
        Argument dilation = given.get(5);
        Argument groups = given.get(6);
        Argument weight = packed(writer, convolution, padding, stride, dilation, groups);
        List<Argument> arguments = new ArrayList<>();
        arguments.add(given.getFirst());
        chain.sum().ifPresent(sum -> arguments.add(other(sum, convolution)));
        arguments.addAll(List.of(weight, bias, padding, stride, dilation, groups));
        arguments.addAll(attributes(chain));
        writer.add(
                new Line(
                        chain.last().result(),
                        Operator.oneDnn("_convolution_pointwise"),
                        arguments,
                        convolution.layer()));
    }

    private static Argument packed(
            Writer writer,
            Line convolution,
            Argument padding,
            Argument stride,
            Argument dilation,
            Argument groups) {
        String layer = convolution.layer();
        Variable opaque =
                writer.set(
                        layer + ".opaque",
                        Type.MAP,
                        layer,
                        Operator.aten("to_mkldnn"),
                        convolution.arguments().get(1));
        return Argument.use(
                writer.set(
                        layer + ".packed",
                        Type.MAP,
                        layer,
                        Operator.aten("mkldnn_reorder_conv2d_weight"),
                        Argument.use(opaque),
                        padding,
                        stride,
                        dilation,
                        groups));
    }

    private static Argument other(Line sum, Line convolution) {
        Argument own = Argument.use(convolution.result().orElseThrow());
        return sum.arguments().stream()
                .filter(argument -> !argument.equals(own))
                .findFirst()
                .orElseThrow();
    }

    /** What is done to the result, in the operator's words. */
    private static List<Argument> attributes(Chain chain) {
        List<Argument> attributes = new ArrayList<>();
        if (chain.sum().isPresent()) {
            attributes.add(new Argument.Text("add"));
            attributes.add(Argument.none());
        }
        attributes.add(word(chain));
        attributes.add(new Argument.Typed(NUMBERS, bounds(chain)));
        attributes.add(Argument.none());
        return attributes;
    }

    private static Argument word(Chain chain) {
        return chain.activation()
                .<Argument>map(line -> new Argument.Text(line.operator().name()))
                .orElse(chain.sum().isPresent() ? Argument.none() : new Argument.Text("none"));
    }

    /** Those of a hard tanh stand behind its argument. */
    private static List<Argument> bounds(Chain chain) {
        return chain.activation()
                .map(line -> line.arguments().subList(1, line.arguments().size()))
                .orElse(List.of());
    }
}
