package org.prunelang.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.command.Workbench.PlanForms;
import org.prunelang.command.Workbench.PlanWishes;
import org.prunelang.command.Workbench.Planned;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Severity;
import org.prunelang.source.Reading;
import org.prunelang.source.Source;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ObjectNode;

/** {@code prune plan}: shows what a recipe will do to every layer, before any tensor exists. */
final class PlanCommand implements Subcommand {
    private static final String SET = "--set";
    private static final String LAYERS = "--layers";
    private static final String SCORES = "--scores";
    private static final String OUT = "--out";

    private final Output output;
    private final Workbench workbench;

    PlanCommand(Output output, Workbench workbench) {
        this.output = output;
        this.workbench = workbench;
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        "plan", "Shows what a recipe will do to every layer, without the engine.")
                .addPositional(Words.file("The recipe."))
                .addOption(
                        Words.values(
                                SET,
                                "NAME=VALUE",
                                "Give a parameter or SCHEDULE.KEY another value;"
                                        + " may be repeated."))
                .addOption(Words.flag(LAYERS, "Show one line for each layer."))
                .addOption(Words.flag(SCORES, "Read the weights to see which filters go."))
                .addOption(Words.format())
                .addOption(
                        Words.value(OUT, "PLAN", "Write the plan to this file; it runs as shown."));
    }

    @Override
    public ExitCode run(ParseResult words) {
        PlanWishes wishes =
                new PlanWishes(
                        settings(words),
                        words.hasMatchedOption(LAYERS),
                        words.hasMatchedOption(SCORES));
        Optional<String> out = Optional.ofNullable(words.matchedOptionValue(OUT, null));
        String file = words.matchedPositionalValue(0, "");
        return switch (Reading.of(file)) {
            case Reading.Refused refused ->
                    end(words, FileReport.unreadable(file, refused), Optional.empty());
            case Reading.Text(Source source) -> {
                Planned planned = workbench.plan(source, wishes);
                List<Diagnostic> found = new ArrayList<>(planned.diagnostics());
                found.removeIf(one -> one.severity() == Severity.LINT);
                out.flatMap(name -> write(planned, name)).ifPresent(found::add);
                yield end(words, FileReport.of(file, found), planned.plan());
            }
        };
    }

    /** Prints the plan on one stream and what is to be said of it on the other. */
    private ExitCode end(ParseResult words, FileReport report, Optional<PlanForms> plan) {
        switch (Words.format(words)) {
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
        return report.exitCode();
    }

    /** Writes the plan file, but not that of a recipe with errors. */
    private static Optional<Diagnostic> write(Planned planned, String name) {
        boolean good = planned.diagnostics().stream().noneMatch(Diagnostic::isError);
        if (planned.plan().isEmpty() || !good) {
            return Optional.empty();
        }
        if (planned.diagnostics().stream().anyMatch(one -> one.code() == Code.P0590)) {
            return Optional.of(
                    Diagnostic.of(
                                    Code.P0590,
                                    name
                                            + " is not written: the recipe holds what this version"
                                            + " cannot run, so the plan is not whole")
                            .as(Severity.ERROR)
                            .note("the warnings say where"));
        }
        try {
            WholeFile.write(Path.of(name), planned.plan().get().file());
            return Optional.empty();
        } catch (IOException | InvalidPathException failure) {
            return Optional.of(
                    Diagnostic.of(Code.P0802, "the plan cannot be written to " + name)
                            .note("the system says: " + failure.getMessage()));
        }
    }

    private static Map<String, String> settings(ParseResult words) {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> given = words.matchedOptionValue(SET, List.of());
        for (String setting : given) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(
                        words.commandSpec().commandLine(),
                        "--set wants NAME=VALUE, for example share=30%, but got '" + setting + "'");
            }
            settings.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        return settings;
    }
}
