package org.prunelang.check;

import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;

/** Enters the definitions of a file in its one scope. */
final class TopLevel {
    private final Diagnostics diagnostics;

    TopLevel(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void define(Module module) {
        for (Item item : module.recipe().items()) {
            switch (item) {
                case Item.Definition definition -> define(module, item, definition.name());
                case Binding binding ->
                        binding.pattern().names().forEach(name -> define(module, item, name));
                case Item.Use _, Item.Plan _, Item.Test _ -> {}
            }
        }
    }

    private void define(Module module, Item item, Identifier name) {
        if (name.text().equals("_")) {
            return;
        }
        boolean isExtern = item instanceof Item.Function function && function.body().isEmpty();
        if (!isExtern && Signatures.isBuiltIn(name.text())) {
            diagnostics.report(
                    Diagnostic.of(
                                    Code.P0208,
                                    name.span(),
                                    "`%s` is a function of the language".formatted(name.text()))
                            .note("give this definition another name"));
            return;
        }
        module.find(name.text())
                .ifPresentOrElse(
                        first ->
                                diagnostics.report(
                                        Diagnostic.of(
                                                        Code.P0203,
                                                        name.span(),
                                                        "`%s` is defined twice"
                                                                .formatted(name.text()))
                                                .related(first.name().span(), "first here")),
                        () -> module.define(name.text(), new Referent.Global(module, item, name)));
    }
}
