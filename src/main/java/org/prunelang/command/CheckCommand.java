package org.prunelang.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Severity;
import org.prunelang.source.Reading;
import org.prunelang.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code prune check}: says what is wrong with recipes, without the engine. */
@Command(name = "check", description = "Finds the mistakes in recipes, without running anything.")
final class CheckCommand implements Callable<Integer> {
    private final Output output;
    private final Workbench workbench;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recipes to check.")
    private List<String> files = List.of();

    @Option(names = "--pedantic", description = "Show doubtful practice too (P09).")
    private boolean pedantic;

    @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.text;

    CheckCommand(Output output, Workbench workbench) {
        this.output = output;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        List<FileReport> reports = files.stream().map(this::check).toList();
        switch (format) {
            case text -> reports.forEach(report -> output.printShown(report.text(output)));
            case json -> output.print(document(reports));
        }
        return reports.stream()
                .map(FileReport::exitCode)
                .reduce(ExitCode.OK, ExitCode::worse)
                .number();
    }

    private FileReport check(String file) {
        return switch (Reading.of(file)) {
            case Reading.Refused refused -> FileReport.unreadable(file, refused);
            case Reading.Text(Source source) -> FileReport.of(file, shown(workbench.check(source)));
        };
    }

    private List<Diagnostic> shown(List<Diagnostic> found) {
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
