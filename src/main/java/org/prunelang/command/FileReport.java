package org.prunelang.command;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Severity;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What checking one file gave. */
record FileReport(String file, List<Diagnostic> diagnostics) {
    FileReport {
        diagnostics = List.copyOf(diagnostics);
    }

    ExitCode exitCode() {
        return ExitCode.of(diagnostics);
    }

    /** The diagnostics, and a last line that counts them. */
    String text(Output output) {
        return output.textForm(file).of(diagnostics) + output.shown(file) + ": " + counts() + "\n";
    }

    ObjectNode json(Output output) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("file", file);
        object.put("exit", exitCode().number());
        object.set("diagnostics", output.jsonForm(file).of(diagnostics));
        return object;
    }

    /** {@code 2 errors, 1 warning}, or {@code ok}. */
    String counts() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = diagnostics.stream().filter(one -> one.severity() == severity).count();
            if (count > 0) {
                parts.add(count + " " + severity.word() + (count > 1 ? "s" : ""));
            }
        }
        boolean good = diagnostics.stream().noneMatch(Diagnostic::isError);
        return (good ? "ok" : "")
                + (good && !parts.isEmpty() ? ", " : "")
                + String.join(", ", parts);
    }
}
