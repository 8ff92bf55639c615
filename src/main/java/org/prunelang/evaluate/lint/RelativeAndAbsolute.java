package org.prunelang.evaluate.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Operator;
import org.prunelang.value.Rational;
import org.prunelang.value.Unit;

/**
 * P0904: a share written where points are meant, or the other way round, with the right unit.
 * Points so few that a test set of ten thousand images does not show two of them are a share
 * ({@code 0.005 points} for half a point); a quotient of accuracies is about 1, never 99.
 */
final class RelativeAndAbsolute implements Lint {
    private static final Rational FEWEST_POINTS = Rational.of(2, 100);
    private static final Rational LARGEST_QUOTIENT = Rational.of(2);

    @Override
    public void look(Practice practice, Diagnostics found) {
        List<Expr> all = new ArrayList<>(practice.expressions());
        for (Item item : practice.checked().main().recipe().items()) {
            if (item instanceof Item.Param param) {
                param.defaultValue().map(Expressions::all).ifPresent(all::addAll);
            } else if (item instanceof Binding binding) {
                all.addAll(Expressions.all(binding.value()));
            }
        }
        for (Expr expr : all) {
            if (expr instanceof Expr.Number(_, Rational amount, Optional<Identifier> unit)
                    && unit.filter(RelativeAndAbsolute::isPoints).isPresent()) {
                points(expr, amount, found);
            } else if (expr instanceof Expr.Pair pair && Comparisons.isComparison(pair)) {
                quotient(pair.left(), pair.right(), practice, found);
                quotient(pair.right(), pair.left(), practice, found);
            }
        }
    }

    private static boolean isPoints(Identifier unit) {
        return unit.text().equals("points") || unit.text().equals("point");
    }

    private static void points(Expr literal, Rational amount, Diagnostics found) {
        if (amount.signum() > 0 && amount.compareTo(FEWEST_POINTS) <= 0) {
            String meant = amount.times(100).toDecimal(4).stripTrailingZeros().toPlainString();
            found.report(
                    Diagnostic.of(
                                    Code.P0904,
                                    literal.span(),
                                    "`%s` are at most two images of ten thousand"
                                            .formatted(literal.span().text()))
                            .note(
                                    "a point is one hundredth of the images: for a loss of %s%% write"
                                                    .formatted(meant)
                                            + " `%s points`".formatted(meant)));
        }
    }

    private static void quotient(Expr side, Expr limit, Practice practice, Diagnostics found) {
        if (!(side instanceof Expr.Chain(_, Expr over, List<Expr.Link> links))
                || links.size() != 1
                || links.getFirst().operator() != Operator.Binary.OVER
                || practice.type(over) != Unit.ACCURACY
                || practice.type(links.getFirst().operand()) != Unit.ACCURACY) {
            return;
        }
        Expr under = links.getFirst().operand();
        if (limit instanceof Expr.Number(_, Rational amount, Optional<Identifier> unit)
                && unit.isEmpty()
                && amount.compareTo(LARGEST_QUOTIENT) > 0) {
            String shown = limit.span().text();
            found.report(
                    Diagnostic.of(
                                    Code.P0904,
                                    limit.span(),
                                    "a quotient of two accuracies is about 1, so %s is no limit for it"
                                            .formatted(shown))
                            .note(
                                    "for a share write `%s%% of %s` on one side and the other accuracy"
                                                    .formatted(shown, under.span().text())
                                            + " on the other"));
        }
    }
}
