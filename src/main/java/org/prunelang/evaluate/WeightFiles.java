package org.prunelang.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Severity;
import org.prunelang.network.Network;
import org.prunelang.plan.NameMatch;
import org.prunelang.syntax.tree.Action;
import org.prunelang.value.Value;

/** Looks at the header of a weights file that a recipe names, where the file is there. */
final class WeightFiles {
    private final Interpreter interpreter;

    WeightFiles(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void check(
            Value.Location location,
            Network network,
            NameMatch match,
            Action.Load load,
            Scope scope) {
        Path path = interpreter.paths().resolve(location);
        if (!Files.exists(path)) {
            interpreter.report(
                    Diagnostic.of(
                                    Code.P0802,
                                    load.file().span(),
                                    "the weights file " + location.relative() + " is not there")
                            .as(Severity.NOTE)
                            .note("the plan needs only the structure; a run needs the file"),
                    scope);
        }
    }
}
