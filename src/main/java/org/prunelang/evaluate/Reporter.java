package org.prunelang.evaluate;

import java.util.List;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.diagnostic.Label;
import org.prunelang.source.Span;

/** Files what the interpreter finds; what the checker said of a place is not said again. */
final class Reporter {
    private final List<Span> saidByChecker;
    private Diagnostics found = new Diagnostics();

    Reporter(List<Diagnostic> checker) {
        this.saidByChecker =
                checker.stream()
                        .filter(Diagnostic::isError)
                        .flatMap(diagnostic -> diagnostic.subject().stream())
                        .map(Label::span)
                        .toList();
    }

    void report(Diagnostic diagnostic, Scope scope) {
        Diagnostic placed = scope.origin().map(diagnostic::during).orElse(diagnostic);
        if (placed.subject().map(label -> isNew(label.span())).orElse(true)) {
            found.report(placed);
        }
    }

    /** Whether the checker has found a mistake inside a stretch of text. */
    boolean isWrongWithin(Span span) {
        return !isNew(span);
    }

    Diagnostics found() {
        return found;
    }

    List<Diagnostic> isolated(Runnable work) {
        Diagnostics before = found;
        found = new Diagnostics();
        try {
            work.run();
            return found.all();
        } finally {
            found = before;
        }
    }

    private boolean isNew(Span span) {
        return saidByChecker.stream()
                .noneMatch(said ->
                        said.source() == span.source()
                                && said.start() <= span.end()
                                && span.start() <= said.end());
    }
}
