package org.prunelang.check;

import java.util.List;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Source;
import org.prunelang.syntax.tree.Item;

/** Settles names, types, units, times and places of a recipe and all modules it uses. */
public final class Checker {
    private Checker() {}

    /** Checks a recipe; call it on a stack that holds the deepest tree the parser lets through. */
    public static Checked check(Source source) {
        Diagnostics diagnostics = new Diagnostics();
        Modules modules = new Modules(diagnostics);
        Module layers = modules.prelude("layers");
        Module tensors = modules.prelude("tensors");
        Module main = modules.main(source);
        Pass pass = new Pass(diagnostics, modules, layers);
        for (Module module : modules.all()) {
            if (module != tensors) {
                check(module, pass);
            }
        }
        new Unused(pass).check(main);
        return new Checked(
                main, modules.all(), layers, pass.names(), pass.types(), diagnostics.all());
    }

    private static void check(Module module, Pass pass) {
        plans(module, pass);
        for (Item item : Order.of(module)) {
            pass.globals().item(module, item);
        }
        List<Diagnostic> circles = pass.circles().found(module);
        circles.forEach(pass::report);
    }

    private static void plans(Module module, Pass pass) {
        List<Item> plans =
                module.recipe().items().stream().filter(Item.Plan.class::isInstance).toList();
        for (Item plan : plans.subList(Math.min(1, plans.size()), plans.size())) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0504,
                                    plan.span()
                                            .source()
                                            .span(plan.span().start(), plan.span().start() + 4),
                                    "a recipe has one plan, and this is another")
                            .related(plans.getFirst().span().startPoint(), "the first one")
                            .note("put the other plan in a recipe of its own"));
        }
    }
}
