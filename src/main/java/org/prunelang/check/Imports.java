package org.prunelang.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;

/** Enters what a {@code use} brings into a module: names of another, or that module by its name. */
final class Imports {
    private final Diagnostics diagnostics;
    private final Modules modules;

    Imports(Diagnostics diagnostics, Modules modules) {
        this.diagnostics = diagnostics;
        this.modules = modules;
    }

    void add(Item.Use use, Module into, Module from) {
        if (use.imported().isEmpty()) {
            whole(use, into, from);
            return;
        }
        for (Item.Imported imported : use.imported().get()) {
            name(imported, into, from);
        }
    }

    /** The names of a module that could not be used: told already, so they are silent here. */
    void lost(Item.Use use, Module into) {
        if (use.imported().isEmpty()) {
            moduleName(use).ifPresent(name -> silent(name, use.module().span(), into));
            return;
        }
        for (Item.Imported name : use.imported().get()) {
            silent(name.local().text(), name.span(), into);
        }
    }

    private static void silent(String name, Span at, Module into) {
        if (into.visible(name).isEmpty()) {
            into.importAs(name, new Referent.Unknown(), at);
        }
    }

    private void whole(Item.Use use, Module into, Module from) {
        moduleName(use)
                .ifPresent(word ->
                        enter(into, word, new Referent.ModuleName(from), use.module().span()));
    }

    /** The name a module has where all of it is used. */
    private static Optional<String> moduleName(Item.Use use) {
        return switch (use.module()) {
            case Item.Module.Library(_, List<String> parts) -> Optional.of(parts.getLast());
            case Item.Module.File file -> file.path().plain().map(Imports::stem);
        };
    }

    private static String stem(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.endsWith(".prune") ? file.substring(0, file.length() - 6) : file;
    }

    private void name(Item.Imported imported, Module into, Module from) {
        Identifier name = imported.name();
        Optional<Referent.Global> found = from.find(name.text());
        if (found.isEmpty()) {
            if (!modules.isBroken(from)) {
                unknown(name, from);
            }
            enter(into, imported.local().text(), new Referent.Unknown(), imported.span());
            return;
        }
        enter(into, imported.local().text(), found.get(), imported.local().span());
    }

    private void unknown(Identifier name, Module from) {
        Collection<String> known =
                from.definitions().stream().map(global -> global.name().text()).toList();
        Diagnostic told =
                Diagnostic.of(
                        Code.P0201,
                        name.span(),
                        "%s defines no `%s`".formatted(from.source().name(), name.text()));
        diagnostics.report(
                Spelling.nearest(name.text(), known)
                        .map(near -> told.note("did you mean `" + near + "`?"))
                        .orElse(told));
    }

    private void enter(Module into, String name, Referent referent, Span at) {
        boolean taken = into.find(name).isPresent() || into.imported(name).isPresent();
        if (taken) {
            Diagnostic told =
                    Diagnostic.of(
                            Code.P0203, at, "`%s` is defined and imported here".formatted(name));
            Span first = into.find(name).map(global -> global.name().span()).orElse(at);
            diagnostics.report(
                    (first == at ? told : told.related(first, "defined here"))
                            .note("import it under another name: `%s as …`".formatted(name)));
            return;
        }
        into.importAs(name, referent, at);
    }
}
