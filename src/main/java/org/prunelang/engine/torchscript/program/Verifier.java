package org.prunelang.engine.torchscript.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What TorchScript would accept and then compute wrongly, or what would fail on another machine,
 * said as errors of the program. A fault is a mistake of a pass, never of a recipe.
 */
public final class Verifier {
    /** Where fused steps take the gradients, which they only read. */
    private static final int FUSED_GRADIENTS = 1;

    private final Program program;
    private final Destination destination;
    private final List<String> faults = new ArrayList<>();

    private Verifier(Program program, Destination destination) {
        this.program = program;
        this.destination = destination;
    }

    public static List<String> faults(Program program, Destination destination) {
        return new Verifier(program, destination).all();
    }

    /** The program itself if it is sound. */
    public static Program verified(Program program, Destination destination) {
        List<String> faults = faults(program, destination);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("unsound program: " + String.join("; ", faults));
        }
        return program;
    }

    private List<String> all() {
        names();
        program.lines().forEach(this::line);
        gradientMode();
        program.results().forEach(this::result);
        return List.copyOf(faults);
    }

    private void fault(String layer, String what) {
        faults.add("%s, %s: %s".formatted(program.name(), layer, what));
    }

    /** Single assignment, and nothing is read before it is set. */
    private void names() {
        Set<Variable> known = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Parameter parameter : program.parameters()) {
            known.add(parameter.variable());
            if (!taken.add(parameter.variable().name())) {
                fault("parameters", "`%s` twice".formatted(parameter.variable().name()));
            }
        }
        for (Line line : program.lines()) {
            line.reads()
                    .filter(read -> !known.contains(read))
                    .forEach(read -> fault(line.layer(), unset(read)));
            line.result()
                    .ifPresent(result -> {
                        known.add(result);
                        if (!taken.add(result.name())) {
                            fault(line.layer(), "`%s` is set twice".formatted(result.name()));
                        }
                    });
        }
        program.results().stream()
                .filter(read -> !known.contains(read))
                .forEach(read -> fault("results", unset(read)));
        if (program.results().isEmpty()) {
            fault("results", "nothing is given back");
        }
    }

    private static String unset(Variable read) {
        return "`%s` is read and not set before".formatted(read.name());
    }

    private void line(Line line) {
        Operator operator = line.operator();
        if (operator.changesLists()) {
            changedLists(line);
        }
        if (operator.isFusedStep()) {
            contiguousGradients(line);
        }
        if (destination == Destination.DEPLOYED) {
            if (operator.isFusedStep()) {
                fault(line.layer(), "`%s` is unknown to older versions".formatted(operator.name()));
            }
            if (operator.isOneDnn()) {
                fault(line.layer(), "`%s` is unknown elsewhere".formatted(operator.name()));
            }
        }
    }

    /**
     * A list made inside the method has no other reader, so TorchScript removes the step that
     * changes it as dead code, although its tensors live on outside.
     */
    private void changedLists(Line line) {
        List<Argument> arguments = line.arguments();
        int changed = line.operator().isFusedStep() ? arguments.size() : 1;
        for (int i = 0; i < changed; i++) {
            boolean onlyRead = line.operator().isFusedStep() && i == FUSED_GRADIENTS;
            if (!onlyRead && isListMadeHere(arguments.get(i))) {
                fault(
                        line.layer(),
                        "`%s` changes a list that is no parameter"
                                .formatted(line.operator().name()));
            }
        }
    }

    private boolean isListMadeHere(Argument argument) {
        return switch (argument) {
            case Argument.Many _ -> true;
            case Argument.Use(Variable variable) ->
                    variable.type() instanceof Type.Tensors && !isParameter(variable);
            case Argument.Typed(_, List<Argument> entries) -> !entries.isEmpty();
            case Argument.Named _,
                    Argument.Item _,
                    Argument.Attribute _,
                    Argument.Whole _,
                    Argument.Real _,
                    Argument.Flag _,
                    Argument.Text _,
                    Argument.TypeName _,
                    Argument.None _ ->
                    false;
        };
    }

    private boolean isParameter(Variable variable) {
        return program.parameters().stream().anyMatch(one -> one.variable().equals(variable));
    }

    /** Fused steps walk memory in its order, whatever the strides of a gradient say. */
    private void contiguousGradients(Line line) {
        if (line.arguments().size() <= FUSED_GRADIENTS) {
            fault(line.layer(), "a fused step without gradients");
            return;
        }
        List<Argument> gradients = listed(line.arguments().get(FUSED_GRADIENTS));
        if (gradients.isEmpty()) {
            fault(line.layer(), "a fused step whose gradients are not listed");
        }
        for (Argument gradient : gradients) {
            if (!(gradient instanceof Argument.Use(Variable variable) && isContiguous(variable))) {
                fault(line.layer(), "a fused step is given a gradient of unknown strides");
            }
        }
    }

    private List<Argument> listed(Argument argument) {
        return switch (argument) {
            case Argument.Many(List<Argument> entries) -> entries;
            case Argument.Use(Variable variable) ->
                    setter(variable)
                            .filter(line -> line.operator().equals(Operator.LIST))
                            .map(Line::arguments)
                            .orElse(List.of());
            case Argument.Named _,
                    Argument.Item _,
                    Argument.Attribute _,
                    Argument.Whole _,
                    Argument.Real _,
                    Argument.Flag _,
                    Argument.Text _,
                    Argument.TypeName _,
                    Argument.Typed _,
                    Argument.None _ ->
                    List.of();
        };
    }

    private boolean isContiguous(Variable variable) {
        return setter(variable)
                .filter(line -> line.operator().equals(Operator.CONTIGUOUS))
                .filter(line -> line.arguments().size() == 1)
                .isPresent();
    }

    private Optional<Line> setter(Variable variable) {
        return program.placeOf(variable).map(program.lines()::get);
    }

    /** Gradients are on from the first line to the last differentiation, and off behind it. */
    private void gradientMode() {
        List<Line> lines = program.lines();
        if (destination == Destination.DEPLOYED) {
            modes().forEach(line -> fault(line.layer(), "deployed code sets the gradient mode"));
            return;
        }
        boolean differentiates =
                lines.stream().anyMatch(line -> line.operator().equals(Operator.GRADIENTS));
        if (lines.isEmpty() || !setsMode(lines.getFirst(), differentiates)) {
            fault("gradient mode", "it is not set by the first line");
        }
        boolean on = false;
        for (Line line : lines) {
            on = setsMode(line, true) || (on && !setsMode(line, false));
            if (line.operator().equals(Operator.GRADIENTS) && !on) {
                fault(line.layer(), "gradients are wanted where they are off");
            }
            if (line.operator().changesLists() && on) {
                fault(line.layer(), "tensors are moved where gradients are on");
            }
        }
        if (on) {
            fault("gradient mode", "it is left on");
        }
    }

    private Stream<Line> modes() {
        return program.lines().stream()
                .filter(line -> line.operator().equals(Operator.GRADIENT_MODE));
    }

    private static boolean setsMode(Line line, boolean on) {
        return line.operator().equals(Operator.GRADIENT_MODE)
                && line.arguments().equals(List.of(Argument.flag(on)));
    }

    private void result(Variable result) {
        if (result.type() instanceof Type.Tensor(_, Type.Precision precision)
                && precision == Type.Precision.BFLOAT16) {
            fault("results", "`%s` is in bfloat16".formatted(result.name()));
        }
    }
}
