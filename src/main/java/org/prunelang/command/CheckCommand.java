package org.prunelang.command;

import java.util.List;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Severity;
import org.prunelang.source.Reading;
import org.prunelang.source.Source;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code prune check}: says what is wrong with recipes, without the engine. */
final class CheckCommand implements Subcommand {
    private static final String PEDANTIC = "--pedantic";

    private final Output output;
    private final Workbench workbench;

    CheckCommand(Output output, Workbench workbench) {
        this.output = output;
        this.workbench = workbench;
    }

    @Override
    public CommandSpec spec() {
        return Words.command("check", "Finds the mistakes in recipes, without running anything.")
                .addPositional(Words.files("1..*", "FILE", "Recipes to check."))
                .addOption(Words.flag(PEDANTIC, "Show doubtful practice too (P09)."))
                .addOption(Words.format());
    }

    @Override
    public ExitCode run(ParseResult words) {
        boolean pedantic = words.hasMatchedOption(PEDANTIC);
        List<FileReport> reports =
                Words.files(words).stream().map(file -> check(file, pedantic)).toList();
        switch (Words.format(words)) {
            case text -> reports.forEach(report -> output.printShown(report.text(output)));
            case json -> output.print(document(reports));
        }
        return reports.stream().map(FileReport::exitCode).reduce(ExitCode.OK, ExitCode::worse);
    }

    private FileReport check(String file, boolean pedantic) {
        return switch (Reading.of(file)) {
            case Reading.Refused refused -> FileReport.unreadable(file, refused);
            case Reading.Text(Source source) ->
                    FileReport.of(file, shown(workbench.check(source), pedantic));
        };
    }

    private static List<Diagnostic> shown(List<Diagnostic> found, boolean pedantic) {
        return found.stream()
                .filter(diagnostic -> pedantic || diagnostic.severity() != Severity.LINT)
                .toList();
    }

    private ObjectNode document(List<FileReport> reports) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("command", "check");
        ArrayNode array = document.putArray("files");
        reports.forEach(report -> array.add(report.json(output)));
        return document;
    }
}
