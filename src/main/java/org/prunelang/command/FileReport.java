package org.prunelang.command;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Expansions;
import org.prunelang.diagnostic.Severity;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Reading;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is to be said of one file. */
record FileReport(String file, List<Diagnostic> diagnostics) {
    FileReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /** What a pass found, each mistake once. */
    static FileReport of(String file, List<Diagnostic> found) {
        return new FileReport(file, Expansions.told(found));
    }

    static FileReport unreadable(String file, Reading.Refused refused) {
        Diagnostic diagnostic = Diagnostic.of(Code.P0802, file + " " + refused.why());
        Optional<String> next = refused.next().or(() -> neighbour(file));
        return new FileReport(file, List.of(next.map(diagnostic::note).orElse(diagnostic)));
    }

    /** A recipe in the same folder whose name is nearly the one that was asked for. */
    private static Optional<String> neighbour(String name) {
        File file = new File(name);
        if (file.exists()) {
            return Optional.empty();
        }
        Optional<File> folder = Optional.ofNullable(file.getAbsoluteFile().getParentFile());
        List<String> names =
                folder.flatMap(parent -> Optional.ofNullable(parent.list())).stream()
                        .flatMap(Arrays::stream)
                        .filter(other -> other.endsWith(".prune"))
                        .toList();
        return Spelling.nearest(file.getName(), names)
                .map(near -> "did you mean " + new File(file.getParentFile(), near) + "?");
    }

    ExitCode exitCode() {
        return ExitCode.of(diagnostics);
    }

    /** The diagnostics alone, for people. */
    String excerpts(Output output) {
        return output.textForm(file).of(diagnostics);
    }

    /** The diagnostics, and a last line that counts them. */
    String text(Output output) {
        return excerpts(output) + output.shown(file) + ": " + counts() + "\n";
    }

    ObjectNode json(Output output) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("file", file);
        object.put("exit", exitCode().number());
        object.set("diagnostics", output.jsonForm(file).of(diagnostics));
        return object;
    }

    /** {@code 2 errors, 1 warning}, {@code ok}, or {@code ok, 1 warning}. */
    String counts() {
        List<String> parts = new ArrayList<>();
        if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
            parts.add("ok");
        }
        for (Severity severity : Severity.values()) {
            long count = diagnostics.stream().filter(one -> one.severity() == severity).count();
            if (count > 0) {
                parts.add(count + " " + severity.word() + (count > 1 ? "s" : ""));
            }
        }
        return String.join(", ", parts);
    }
}
