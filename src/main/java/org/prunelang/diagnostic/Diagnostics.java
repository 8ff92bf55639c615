package org.prunelang.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects diagnostics in the order they were found. The one mutable thing passes share. */
public final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();

    public void report(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public void reportAll(List<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    public List<Diagnostic> all() {
        return List.copyOf(found);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    public int count() {
        return found.size();
    }
}
