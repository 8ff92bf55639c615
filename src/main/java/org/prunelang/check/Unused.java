package org.prunelang.check;

import org.prunelang.diagnostic.Code;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;

/** Names of the main recipe that nothing uses. A file without a plan is for others to use. */
final class Unused {
    private final Pass pass;

    Unused(Pass pass) {
        this.pass = pass;
    }

    void check(Module main) {
        if (pass.modules().isBroken(main)) {
            return;
        }
        main.importedAt().forEach((name, at) -> imported(main, name, at));
        boolean hasPlan = main.recipe().items().stream().anyMatch(Item.Plan.class::isInstance);
        if (hasPlan) {
            for (Referent.Global global : main.definitions()) {
                name(global.name(), "defined");
            }
        }
        for (Pass.Local local : pass.locals(main)) {
            name(local.name(), local.what());
        }
    }

    /** An import that could not be resolved has been told, and is not told again as unused. */
    private void imported(Module main, String name, Span at) {
        boolean isKnown = !(main.imported(name).orElseThrow() instanceof Referent.Unknown);
        if (isKnown && !pass.isUsed(at)) {
            tell(at, "`%s` is imported and never used".formatted(name));
        }
    }

    private void name(Identifier name, String how) {
        if (!pass.isUsed(name) && !name.text().startsWith("_")) {
            tell(name.span(), "`%s` is %s and never used".formatted(name.text(), how));
        }
    }

    private void tell(Span at, String message) {
        pass.report(Code.P0202, at, message);
    }
}
