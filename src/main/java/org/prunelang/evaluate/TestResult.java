package org.prunelang.evaluate;

import java.util.List;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;

/** What became of one {@code test} block; it passed if nothing was an error. */
public record TestResult(String title, Span span, List<Diagnostic> diagnostics) {
    public TestResult {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean passed() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }
}
