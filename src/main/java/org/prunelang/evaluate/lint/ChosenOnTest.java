package org.prunelang.evaluate.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Step;

/**
 * P0901: something is chosen by what the test images say (the epoch that is kept, the candidate of
 * a search, an amount), so that they no longer tell how good the choice is. Claims and reports
 * choose nothing.
 */
final class ChosenOnTest implements Lint {
    @Override
    public void look(Practice practice, Diagnostics found) {
        for (Step step : practice.steps()) {
            for (Expr expr : choosing(step)) {
                look(expr, practice.reach(), found);
            }
            if (Steps.action(step).orElse(null) instanceof Action action) {
                scores(action).forEach(expr -> look(expr, practice.reach(), found));
            }
        }
    }

    /** The expressions of a step that decide what becomes of a network. */
    private static List<Expr> choosing(Step step) {
        return switch (step) {
            case Step.KeepBest _, Step.Stop _ -> Steps.operands(step);
            case Step.Export export -> List.of(export.network());
            default -> Steps.action(step).map(Actions::operands).orElse(List.of());
        };
    }

    /** What the body of a search or a bisection returns: it ranks candidates. */
    private static List<Expr> scores(Action action) {
        return action instanceof Action.Search || action instanceof Action.Largest
                ? Actions.body(action).stream()
                        .flatMap(step ->
                                step instanceof Step.Return(_, Step.Returned.Value(var it), _)
                                        ? Stream.of(it)
                                        : Stream.empty())
                        .toList()
                : List.of();
    }

    private static void look(Expr expr, Reach reach, Diagnostics found) {
        Optional<Measured.Split> images =
                Measured.split(expr, reach).filter(Measured.Split::isTest);
        if (images.isPresent()) {
            tell(expr.span(), expr.span(), images.get(), found);
            return;
        }
        for (Measured measured : Measured.among(reach.behind(expr), reach)) {
            if (measured.split().filter(Measured.Split::isTest).isPresent()) {
                tell(expr.span(), measured.span(), measured.split().get(), found);
                return;
            }
        }
    }

    private static void tell(Span choice, Span read, Measured.Split split, Diagnostics found) {
        boolean within =
                read.source() == choice.source()
                        && choice.start() <= read.start()
                        && read.end() <= choice.end();
        Diagnostic told =
                Diagnostic.of(
                        Code.P0901,
                        within ? read : choice,
                        "`%s` helps to make a network here, so it cannot judge the result any more"
                                .formatted(split.shown()));
        found.report(
                (within ? told : told.related(read, "measured on the test images"))
                        .note(
                                "choose on images held out of training: `holdout: 10%` in the data,"
                                        + " then `"
                                        + split.set()
                                        + ".holdout`"));
    }
}
