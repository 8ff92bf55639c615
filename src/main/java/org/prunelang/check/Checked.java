package org.prunelang.check;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Diagnostic;

/**
 * A recipe whose names and types are settled, with the modules it uses.
 *
 * @param main the recipe itself
 * @param modules all modules, the recipe included, each after those it uses
 * @param layers the layers that are in scope inside the braces of a model or block
 */
public record Checked(
        Module main,
        List<Module> modules,
        Module layers,
        Names names,
        Types types,
        List<Diagnostic> diagnostics) {
    public Checked {
        modules = List.copyOf(modules);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** The layer of that name as the library declares it. */
    public Optional<Referent.Global> layer(String name) {
        return layers.find(name);
    }
}
