package org.prunelang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Source;
import org.prunelang.source.Span;
import org.prunelang.syntax.Parsed;
import org.prunelang.syntax.Parser;
import org.prunelang.syntax.tree.Item;

/**
 * Loads a recipe and all modules it uses, each parsed once. Files are found relative to the file
 * that names them; the library's modules are those of the program.
 */
final class Modules {
    private static final int MOST = 1_000;

    private final Diagnostics diagnostics;
    private final ModuleFiles files = new ModuleFiles();
    private final Map<String, Module> loaded = new HashMap<>();
    private final List<Module> inOrder = new ArrayList<>();
    private final LinkedHashMap<Module, String> underway = new LinkedHashMap<>();
    private final Set<Module> broken = new HashSet<>();

    Modules(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** All modules, each after those it uses. */
    List<Module> all() {
        return List.copyOf(inOrder);
    }

    /** Whether the text has syntax errors, so that names of it may be missing. */
    boolean isBroken(Module module) {
        return broken.contains(module);
    }

    Module main(Source source) {
        return load(key(source), source, source.name());
    }

    /** A module of the library that is in scope without a {@code use}. */
    Module prelude(String name) {
        Source source =
                Library.module(name)
                        .orElseThrow(() ->
                                new IllegalStateException("the library lacks its module " + name));
        return load("std." + name, source, "std." + name);
    }

    /** Whether statements were lost to this mistake; those the tree builder refuses are not. */
    private static boolean leavesOut(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case P0001, P0002, P0003, P0004, P0005, P0008, P0009 -> true;
            default -> false;
        };
    }

    private static String key(Source source) {
        return source.path()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .orElse(source.name());
    }

    private Module load(String key, Source source, String shown) {
        Module before = loaded.get(key);
        if (before != null) {
            return before;
        }
        Parsed parsed = Parser.parse(source);
        diagnostics.reportAll(parsed.diagnostics());
        Module module = new Module(parsed.recipe());
        if (parsed.diagnostics().stream().anyMatch(Modules::leavesOut)) {
            broken.add(module);
        }
        loaded.put(key, module);
        underway.put(module, shown);
        new TopLevel(diagnostics).define(module);
        imports(module);
        underway.remove(module);
        inOrder.add(module);
        return module;
    }

    private void imports(Module module) {
        Imports imports = new Imports(diagnostics, this);
        for (Item item : module.recipe().items()) {
            if (item instanceof Item.Use use) {
                used(use, module)
                        .ifPresentOrElse(
                                target -> imports.add(use, module, target),
                                () -> imports.lost(use, module));
            }
        }
    }

    private Optional<Module> used(Item.Use use, Module from) {
        return switch (use.module()) {
            case Item.Module.Library library -> ofLibrary(library);
            case Item.Module.File file -> ofFile(file, from);
        };
    }

    private Optional<Module> ofLibrary(Item.Module.Library library) {
        String path = String.join(".", library.parts());
        boolean isStandard =
                library.parts().size() == 2 && library.parts().getFirst().equals("std");
        Optional<Source> source =
                isStandard ? Library.module(library.parts().getLast()) : Optional.empty();
        if (source.isEmpty()) {
            Diagnostic told =
                    Diagnostic.of(
                            Code.P0211,
                            library.span(),
                            "there is no module `%s` in the library".formatted(path));
            diagnostics.report(
                    Spelling.nearest(path, Library.paths())
                            .map(near -> told.note("did you mean `" + near + "`?"))
                            .orElseGet(() ->
                                    told.note(
                                            "a module of your own is used by its file:"
                                                    + " use \"my/criteria.prune\"")));
            return Optional.empty();
        }
        return enter("std." + library.parts().getLast(), source.get(), path, library.span());
    }

    private Optional<Module> ofFile(Item.Module.File file, Module from) {
        Optional<String> name = file.path().plain();
        if (name.isEmpty()) {
            diagnostics.report(
                    Diagnostic.of(
                            Code.P0211,
                            file.span(),
                            "the file of a module is a plain text, without \\( )"));
            return Optional.empty();
        }
        return switch (files.read(name.get(), from.source())) {
            case ModuleFiles.Read.Text(Source source) ->
                    enter(key(source), source, source.name(), file.span());
            case ModuleFiles.Read.Missing(String path, Optional<String> near) -> {
                Diagnostic told =
                        Diagnostic.of(
                                Code.P0211, file.span(), "there is no file %s".formatted(path));
                diagnostics.report(
                        near.map(other -> told.note("did you mean \"" + other + "\"?"))
                                .orElse(told));
                yield Optional.empty();
            }
            case ModuleFiles.Read.Unreadable(String path, String reason) -> {
                diagnostics.report(
                        Diagnostic.of(
                                Code.P0802,
                                file.span(),
                                "%s cannot be read: %s".formatted(path, reason)));
                yield Optional.empty();
            }
        };
    }

    private Optional<Module> enter(String key, Source source, String shown, Span at) {
        Module before = loaded.get(key);
        if (before != null && underway.containsKey(before)) {
            circle(before, shown, at);
            return Optional.empty();
        }
        if (before == null && loaded.size() >= MOST) {
            diagnostics.report(
                    Diagnostic.of(
                            Code.P0211,
                            at,
                            "this would be module number %,d; a recipe has at most %,d"
                                    .formatted(loaded.size() + 1, MOST)));
            return Optional.empty();
        }
        return Optional.of(load(key, source, shown));
    }

    private void circle(Module first, String shown, Span at) {
        List<String> path = new ArrayList<>();
        boolean inside = false;
        for (Map.Entry<Module, String> entry : underway.entrySet()) {
            inside |= entry.getKey() == first;
            if (inside) {
                path.add(entry.getValue());
            }
        }
        path.add(shown);
        diagnostics.report(
                Diagnostic.of(
                                Code.P0205,
                                at,
                                "these modules use each other in a circle: "
                                        + String.join(" -> ", path))
                        .note("move what both need into a module of its own"));
    }
}
