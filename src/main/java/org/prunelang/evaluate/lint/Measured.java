package org.prunelang.evaluate.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prunelang.check.Referent;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Suffix;

/**
 * A call that a run answers by measuring: {@code accuracy(slim, on: images.test)}.
 *
 * @param split the images it is measured on, as {@code images.test}, where they can be told
 */
record Measured(String function, Span span, String network, Optional<Split> split) {
    private static final Set<String> FUNCTIONS = Set.of("accuracy", "loss", "latency");
    private static final Set<String> SPLITS = Set.of("train", "holdout", "test");

    /** A part of a data set: {@code images} and {@code test}. */
    record Split(String set, String part) {
        boolean isTest() {
            return part.equals("test");
        }

        String shown() {
            return set + "." + part;
        }
    }

    /** The measurements among expressions. */
    static List<Measured> among(List<Expr> expressions, Reach reach) {
        return expressions.stream().flatMap(expr -> of(expr, reach).stream()).toList();
    }

    static Optional<Measured> of(Expr expr, Reach reach) {
        if (!(expr instanceof Expr.Postfix(Span span, Expr.Name name, List<Suffix> suffixes))
                || !(reach.referent(name) instanceof Referent.BuiltIn(String function))
                || !FUNCTIONS.contains(function)
                || !(suffixes.getFirst() instanceof Suffix.Call call)) {
            return Optional.empty();
        }
        return Optional.of(
                new Measured(
                        function,
                        span,
                        unnamed(call).map(network -> network.span().text()).orElse(""),
                        named(call, "on").flatMap(on -> split(on, reach))));
    }

    /** The images an expression names: a split of a data set, perhaps in other batches. */
    static Optional<Split> split(Expr on, Reach reach) {
        return reach.meant(on) instanceof Expr.Postfix(_, Expr set, List<Suffix> suffixes)
                ? suffixes.stream()
                        .flatMap(suffix ->
                                suffix instanceof Suffix.Member(_, var part)
                                                && SPLITS.contains(part.text())
                                        ? Stream.of(new Split(set.span().text(), part.text()))
                                        : Stream.empty())
                        .findFirst()
                : Optional.empty();
    }

    static Optional<Expr> unnamed(Suffix.Call call) {
        return call.arguments().stream()
                .filter(argument -> argument.name().isEmpty())
                .map(Suffix.Argument::value)
                .findFirst();
    }

    static Optional<Expr> named(Suffix.Call call, String name) {
        return call.arguments().stream()
                .filter(argument ->
                        argument.name().filter(it -> it.text().equals(name)).isPresent())
                .map(Suffix.Argument::value)
                .findFirst();
    }
}
