package org.prunelang.syntax;

import java.util.List;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.syntax.tree.Recipe;

/**
 * What could be understood of a text. After a syntax error the recipe lacks the statements that
 * hold one; everything else is in it.
 */
public record Parsed(Recipe recipe, List<Diagnostic> diagnostics) {
    public Parsed {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
