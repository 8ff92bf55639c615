package org.prunelang.evaluate.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prunelang.check.Referent;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Figures;
import org.prunelang.value.Rational;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/**
 * P0903: a number of {@code flops} stands beside a network that has as many macs. Papers print
 * multiply-adds under the name of FLOPs, and read as flops the number is only half as large.
 */
final class FlopsAreMacs implements Lint {
    private static final Set<String> WORDS = Set.of("flops", "flop");
    private static final Rational NEAR = Rational.of(2, 100);

    @Override
    public void look(Practice practice, Diagnostics found) {
        for (Expr expr : practice.expressions()) {
            if (expr instanceof Expr.Pair pair && Comparisons.isComparison(pair)) {
                look(pair, practice, found);
            }
        }
    }

    private static void look(Expr.Pair pair, Practice practice, Diagnostics found) {
        List<Expr> calculated = practice.reach().calculated(pair.left());
        List<Expr> other = practice.reach().calculated(pair.right());
        List<Expr> all = Stream.concat(calculated.stream(), other.stream()).toList();
        for (Expr literal : all) {
            if (literal instanceof Expr.Number(_, Rational amount, var unit)
                    && unit.filter(word -> WORDS.contains(word.text())).isPresent()) {
                all.stream()
                        .flatMap(expr -> network(expr, practice.reach()).stream())
                        .filter(network -> near(amount, practice.costs().of(network)))
                        .findFirst()
                        .ifPresent(network -> tell(literal, network, practice, found));
            }
        }
    }

    /** The network of a call of {@code macs}. */
    private static Optional<Expr> network(Expr expr, Reach reach) {
        return expr instanceof Expr.Postfix(_, Expr.Name name, List<Suffix> suffixes)
                        && reach.referent(name) instanceof Referent.BuiltIn(String function)
                        && function.equals("macs")
                        && suffixes.getFirst() instanceof Suffix.Call call
                ? Measured.unnamed(call)
                : Optional.empty();
    }

    private static boolean near(Rational amount, Optional<Rational> macs) {
        return macs.filter(known ->
                        amount.minus(known).abs().compareTo(known.times(NEAR)) <= 0
                                && known.signum() > 0)
                .isPresent();
    }

    private static void tell(Expr literal, Expr network, Practice practice, Diagnostics found) {
        Rational macs = practice.costs().of(network).orElseThrow();
        String flops = literal.span().text();
        found.report(
                Diagnostic.of(
                                Code.P0903,
                                literal.span(),
                                "`%s` are half as many macs, but `%s` has about this many macs: %s"
                                        .formatted(
                                                flops,
                                                network.span().text(),
                                                Figures.show(new Value.Quantity(macs, Unit.MACS))))
                        .note(
                                "papers count multiply-adds and call them FLOPs: if this number is"
                                        + " from one, write `%s`"
                                                .formatted(flops.replaceAll("flops?$", "macs"))));
    }
}
