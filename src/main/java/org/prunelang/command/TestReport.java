package org.prunelang.command;

import java.util.List;
import java.util.stream.Stream;
import org.prunelang.command.Workbench.TestBlock;
import org.prunelang.diagnostic.Diagnostic;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the {@code test} blocks of one file gave. */
record TestReport(FileReport about, List<TestBlock> blocks) {
    TestReport {
        blocks = List.copyOf(blocks);
    }

    /** A file without tests and without mistakes: nothing to tell when a folder is tested. */
    boolean isEmpty() {
        return blocks.isEmpty() && about.diagnostics().stream().noneMatch(Diagnostic::isError);
    }

    long passed() {
        return blocks.stream().filter(TestBlock::passed).count();
    }

    long failed() {
        return blocks.size() - passed();
    }

    ExitCode exitCode() {
        return Stream.concat(
                        Stream.of(about.exitCode()),
                        blocks.stream().map(block -> ExitCode.of(block.diagnostics())))
                .reduce(ExitCode.OK, ExitCode::worse);
    }

    /** What went wrong, and a last line that counts. */
    String text(Output output) {
        StringBuilder text = new StringBuilder(about.excerpts(output));
        for (TestBlock block : blocks) {
            String note = "in the test \"" + block.title() + "\"";
            List<Diagnostic> noted =
                    block.diagnostics().stream().map(one -> one.note(note)).toList();
            text.append(FileReport.of(about.file(), noted).excerpts(output));
        }
        return text.append(output.shown(about.file()))
                .append(": ")
                .append(counts())
                .append('\n')
                .toString();
    }

    ObjectNode json(Output output) {
        ObjectNode object = about.json(output);
        object.put("exit", exitCode().number());
        ArrayNode array = object.putArray("tests");
        for (TestBlock block : blocks) {
            ObjectNode test = array.addObject();
            test.put("title", block.title());
            test.put("passed", block.passed());
            test.set("diagnostics", output.jsonForm(about.file()).of(block.diagnostics()));
        }
        return object;
    }

    private String counts() {
        if (blocks.isEmpty()) {
            return isEmpty() ? "no tests" : about.counts();
        }
        String tests = blocks.size() == 1 ? " test" : " tests";
        return failed() == 0
                ? blocks.size() + tests + " passed"
                : failed() + " of " + blocks.size() + tests + " failed";
    }
}
