package org.prunelang.command;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Source;
import org.prunelang.syntax.DeepStack;
import org.prunelang.syntax.Parser;

/** The workbench of the program: each question goes to a session of its own. */
final class SessionWorkbench implements Workbench {

    @Override
    public List<Diagnostic> check(Source recipe) {
        return DeepStack.call(() -> Parser.parse(recipe)).diagnostics();
    }

    @Override
    public Planned plan(Source recipe, PlanWishes wishes) {
        return new Planned(check(recipe), Optional.empty());
    }

    @Override
    public Tested test(Source module) {
        return new Tested(check(module), List.of());
    }
}
