package org.prunelang.syntax;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.syntax.tree.Expr;

/** The value a {@code --set} text stands for; absent only beside a diagnostic that says why. */
public record ParsedExpression(Optional<Expr> value, List<Diagnostic> diagnostics) {
    public ParsedExpression {
        diagnostics = List.copyOf(diagnostics);
    }
}
