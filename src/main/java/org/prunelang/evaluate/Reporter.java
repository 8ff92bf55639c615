package org.prunelang.evaluate;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.diagnostic.Label;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;
import org.prunelang.source.Span;

/**
 * Files what the interpreter finds: where a definition of the library is being expanded, the subject
 * becomes the author's own line; what the checker said of a place is not said again.
 */
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
            found.report(inUserFile(placed));
        }
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
                .noneMatch(
                        said ->
                                said.source() == span.source()
                                        && said.start() <= span.end()
                                        && span.start() <= said.end());
    }

    /** Moves the subject out of the library to the innermost call in a file of the user. */
    private static Diagnostic inUserFile(Diagnostic diagnostic) {
        Optional<Label> subject = diagnostic.subject();
        if (subject.isEmpty() || isUsers(subject.get().span())) {
            return diagnostic;
        }
        Optional<Origin> origin = diagnostic.origin();
        while (origin.isPresent() && !isUsers(origin.get().span())) {
            origin = origin.get().calledFrom();
        }
        return origin.map(call -> moved(diagnostic, subject.get(), call.span()))
                .orElse(diagnostic);
    }

    private static Diagnostic moved(Diagnostic diagnostic, Label subject, Span call) {
        Diagnostic moved =
                new Diagnostic(
                        diagnostic.code(),
                        diagnostic.severity(),
                        diagnostic.message(),
                        Optional.of(new Label(call, subject.text())),
                        diagnostic.related(),
                        diagnostic.notes(),
                        diagnostic.origin());
        return moved.note("found at " + subject.span().place() + ", in the standard library");
    }

    private static boolean isUsers(Span span) {
        return span.source().kind() != Source.Kind.STANDARD_LIBRARY;
    }
}
