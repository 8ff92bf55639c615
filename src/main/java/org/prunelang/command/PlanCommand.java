package org.prunelang.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.prunelang.command.Workbench.PlanView;
import org.prunelang.command.Workbench.PlanWishes;
import org.prunelang.command.Workbench.Planned;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Severity;
import org.prunelang.source.Reading;
import org.prunelang.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code prune plan}: shows what a recipe will do to every layer, before any tensor exists. */
@Command(
        name = "plan",
        description = "Shows what a recipe will do to every layer, without the engine.")
final class PlanCommand implements Callable<Integer> {
    private final Output output;
    private final Workbench workbench;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1", paramLabel = "FILE", description = "The recipe.")
    private String file = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Give a parameter or SCHEDULE.KEY another value; may be repeated.")
    private List<String> settings = List.of();

    @Option(names = "--layers", description = "Show one line for each layer.")
    private boolean layers;

    @Option(names = "--scores", description = "Read the weights to see which filters go.")
    private boolean scores;

    @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.text;

    @Option(
            names = "--out",
            paramLabel = "PLAN",
            description = "Write the plan to this file; it runs exactly as shown.")
    private Optional<String> out = Optional.empty();

    PlanCommand(Output output, Workbench workbench) {
        this.output = output;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Map<String, String> given = given();
        return switch (Reading.of(file)) {
            case Reading.Refused refused ->
                    end(FileReport.unreadable(file, refused), Optional.empty());
            case Reading.Text(Source source) -> {
                Planned planned = workbench.plan(source, new PlanWishes(given, layers, scores));
                List<Diagnostic> found = new ArrayList<>(planned.diagnostics());
                found.removeIf(one -> one.severity() == Severity.LINT);
                write(planned).ifPresent(found::add);
                yield end(FileReport.of(file, found), planned.plan());
            }
        };
    }

    /** Prints the plan on one stream and what is to be said of it on the other. */
    private int end(FileReport report, Optional<PlanView> plan) {
        switch (format) {
            case text -> {
                plan.ifPresent(view -> output.print(view.text()));
                output.printShownAsRemark(report.excerpts(output));
            }
            case json -> {
                ObjectNode document = report.json(output);
                document.put("command", "plan");
                plan.ifPresent(view -> document.set("plan", view.json()));
                output.print(document);
            }
        }
        return report.exitCode().number();
    }

    /** Writes the plan file, but not that of a recipe with errors. */
    private Optional<Diagnostic> write(Planned planned) {
        boolean good = planned.diagnostics().stream().noneMatch(Diagnostic::isError);
        if (out.isEmpty() || planned.plan().isEmpty() || !good) {
            return Optional.empty();
        }
        try {
            WholeFile.write(Path.of(out.get()), planned.plan().get().file());
            return Optional.empty();
        } catch (IOException | InvalidPathException failure) {
            return Optional.of(
                    Diagnostic.of(Code.P0802, "the plan cannot be written to " + out.get())
                            .note("the system says: " + failure.getMessage()));
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--set wants NAME=VALUE, for example share=30%, but got '" + setting + "'");
            }
            given.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        return given;
    }
}
