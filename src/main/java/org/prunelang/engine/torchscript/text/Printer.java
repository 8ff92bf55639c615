package org.prunelang.engine.torchscript.text;

import java.util.List;
import java.util.stream.Collectors;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Line;
import org.prunelang.engine.torchscript.program.Operator;
import org.prunelang.engine.torchscript.program.Parameter;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;

/**
 * A program as a method of a TorchScript class. Every line ends with the name of its layer, which
 * the engine's error messages repeat.
 */
public final class Printer {
    private Printer() {}

    /**
     * @param owner the qualified name of the class
     */
    public static String method(Program program, String owner) {
        StringBuilder text = new StringBuilder();
        text.append("  def ").append(program.name()).append("(self: ").append(owner);
        for (Parameter parameter : program.parameters()) {
            Variable variable = parameter.variable();
            text.append(",\n    %s: %s".formatted(variable.name(), typeOf(parameter)));
        }
        boolean one = program.results().size() == 1;
        text.append(") -> ").append(one ? "Tensor" : "List[Tensor]").append(":\n");
        program.lines().forEach(line -> text.append("    ").append(line(line)).append('\n'));
        String results =
                program.results().stream().map(Variable::name).collect(Collectors.joining(", "));
        return text.append("    return ").append(one ? results : "[" + results + "]") + "\n";
    }

    private static String typeOf(Parameter parameter) {
        return switch (parameter.variable().type()) {
            case Type.Tensor _ -> "Tensor";
            case Type.Tensors _ -> "List[Tensor]";
            case Type.Gradients _, Type.Number _ ->
                    throw new IllegalArgumentException("no parameter: " + parameter);
        };
    }

    private static String line(Line line) {
        String left = line.result().map(result -> result.name() + " = ").orElse("");
        return "%s%s  # layer %s".formatted(left, call(line), printable(line.layer()));
    }

    private static String call(Line line) {
        Operator operator = line.operator();
        String arguments = listed(line.arguments());
        if (operator.equals(Operator.LIST)) {
            return "[" + arguments + "]";
        }
        String space =
                switch (operator.space()) {
                    case LANGUAGE -> "";
                    case ATEN -> "torch.";
                    case PRIMITIVE -> "ops.prim.";
                    case ONEDNN -> "ops.mkldnn.";
                };
        return space + operator.name() + "(" + arguments + ")";
    }

    private static String listed(List<Argument> arguments) {
        return arguments.stream().map(Printer::argument).collect(Collectors.joining(", "));
    }

    private static String argument(Argument argument) {
        return switch (argument) {
            case Argument.Use(Variable variable) -> variable.name();
            case Argument.Item item -> "%s[%d]".formatted(item.list().name(), item.index());
            case Argument.Attribute(List<String> path, _) -> Attributes.access(path);
            case Argument.Many(List<Argument> entries) -> "[" + listed(entries) + "]";
            case Argument.Named(String name, Argument value) -> name + "=" + argument(value);
            case Argument.Whole(long value) -> Long.toString(value);
            case Argument.Real(double value) -> real(value);
            case Argument.Flag(boolean value) -> value ? "True" : "False";
            case Argument.Text(String value) -> "\"" + value + "\"";
            case Argument.TypeName(String name) -> name;
            case Argument.Typed(String type, List<Argument> entries) ->
                    "annotate(%s, [%s])".formatted(type, listed(entries));
            case Argument.None _ -> "None";
        };
    }

    /** The shortest digits that give the same double again, in the notation of the language. */
    private static String real(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a constant that is not finite: " + value);
        }
        return Double.toString(value).replace('E', 'e');
    }

    /** A layer's name cannot end the comment, and stays readable. */
    private static String printable(String layer) {
        return layer.codePoints()
                .mapToObj(
                        c -> c >= ' ' && c <= '~' ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }
}
