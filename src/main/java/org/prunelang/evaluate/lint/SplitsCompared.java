package org.prunelang.evaluate.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Operator;
import org.prunelang.syntax.tree.Step;

/**
 * P0906: accuracies of two networks on different images are compared, so that the difference is of
 * the images too. The gap of one network between two splits is a fair question.
 */
final class SplitsCompared implements Lint {
    private static final Set<Operator.Binary> DIFFERENCES =
            Set.of(Operator.Binary.MINUS, Operator.Binary.OVER);

    @Override
    public void look(Practice practice, Diagnostics found) {
        Set<Set<Span>> told = new HashSet<>();
        for (Step step : practice.steps()) {
            Deque<Expr> open = new ArrayDeque<>(Steps.operands(step));
            while (!open.isEmpty()) {
                Expr expr = open.pop();
                Optional<List<Measured>> differing = differing(expr, practice.reach());
                if (differing.isEmpty()) {
                    open.addAll(Expressions.children(expr));
                } else if (told.add(
                        differing.get().stream().map(Measured::span).collect(Collectors.toSet()))) {
                    found.report(told(expr, differing.get()));
                }
            }
        }
    }

    /** The accuracies that an expression compares, if they are of several networks and splits. */
    private static Optional<List<Measured>> differing(Expr expr, Reach reach) {
        if (!compares(expr)) {
            return Optional.empty();
        }
        List<Measured> accuracies =
                Measured.among(reach.behind(expr), reach).stream()
                        .filter(one -> one.function().equals("accuracy"))
                        .filter(one -> one.split().isPresent())
                        .toList();
        boolean several =
                accuracies.stream().map(Measured::split).distinct().count() > 1
                        && accuracies.stream().map(Measured::network).distinct().count() > 1;
        return several ? Optional.of(accuracies) : Optional.empty();
    }

    private static boolean compares(Expr expr) {
        return expr instanceof Expr.Pair pair && Comparisons.isComparison(pair)
                || expr instanceof Expr.Chain chain
                        && chain.links().stream()
                                .anyMatch(link -> DIFFERENCES.contains(link.operator()));
    }

    private static Diagnostic told(Expr expr, List<Measured> accuracies) {
        Set<String> splits = new TreeSet<>();
        accuracies.forEach(one -> splits.add(one.split().orElseThrow().shown()));
        Diagnostic told =
                Diagnostic.of(
                        Code.P0906,
                        expr.span(),
                        "accuracies on different images are compared: "
                                + String.join(" and ", splits));
        for (Measured one : accuracies) {
            if (!contains(expr.span(), one.span())) {
                told = told.related(one.span(), "on " + one.split().orElseThrow().shown());
            }
        }
        return told.note("measure both networks on the same split");
    }

    private static boolean contains(Span outer, Span inner) {
        return outer.source() == inner.source()
                && outer.start() <= inner.start()
                && inner.end() <= outer.end();
    }
}
