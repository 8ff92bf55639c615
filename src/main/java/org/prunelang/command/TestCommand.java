package org.prunelang.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prunelang.command.Workbench.Tested;
import org.prunelang.source.Reading;
import org.prunelang.source.Source;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code prune test}: runs the {@code test} blocks of files and folders. */
final class TestCommand implements Subcommand {
    private final Output output;
    private final Workbench workbench;

    TestCommand(Output output, Workbench workbench) {
        this.output = output;
        this.workbench = workbench;
    }

    @Override
    public CommandSpec spec() {
        return Words.command("test", "Runs the test blocks of files, and of all files in folders.")
                .addPositional(
                        Words.files(
                                "0..*",
                                "FILE|FOLDER",
                                "What to test; without any, the folder you are in."))
                .addOption(Words.format());
    }

    @Override
    public ExitCode run(ParseResult words) {
        List<String> named = Words.files(words);
        List<TestReport> reports = new ArrayList<>();
        for (String name : named.isEmpty() ? List.of(".") : named) {
            if (new File(name).isDirectory()) {
                reports.addAll(testFolder(name));
            } else {
                reports.add(test(name));
            }
        }
        switch (Words.format(words)) {
            case text -> print(reports);
            case json -> output.print(document(reports));
        }
        return reports.stream().map(TestReport::exitCode).reduce(ExitCode.OK, ExitCode::worse);
    }

    private List<TestReport> testFolder(String name) {
        try {
            return recipesIn(Path.of(name)).stream()
                    .map(this::test)
                    .filter(report -> !report.isEmpty())
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            Reading.Refused refused =
                    new Reading.Refused("cannot be searched: " + failure.getMessage());
            return List.of(new TestReport(FileReport.unreadable(name, refused), List.of()));
        }
    }

    private TestReport test(String file) {
        return switch (Reading.of(file)) {
            case Reading.Refused refused ->
                    new TestReport(FileReport.unreadable(file, refused), List.of());
            case Reading.Text(Source source) -> {
                Tested tested = workbench.test(source);
                yield new TestReport(FileReport.of(file, tested.diagnostics()), tested.blocks());
            }
        };
    }

    private void print(List<TestReport> reports) {
        long passed = 0;
        long failed = 0;
        for (TestReport report : reports) {
            output.printShown(report.text(output));
            passed += report.passed();
            failed += report.failed();
        }
        output.print(
                (failed > 0 ? failed + " failed, " : "")
                        + passed
                        + " passed, in "
                        + reports.size()
                        + (reports.size() == 1 ? " file\n" : " files\n"));
    }

    private ObjectNode document(List<TestReport> reports) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("command", "test");
        ArrayNode array = document.putArray("files");
        reports.forEach(report -> array.add(report.json(output)));
        return document;
    }

    /** The recipes in a folder and below, without what is hidden (the store) or built. */
    private static List<String> recipesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".prune"))
                    .filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .map(file -> file.normalize().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".") || part.toString().equals("target")) {
                return true;
            }
        }
        return false;
    }
}
