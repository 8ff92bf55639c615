package org.prunelang.evaluate.lint;

import java.util.stream.Stream;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.RuleItem;

/** The expressions that stand in lines of rules. */
final class RuleLines {
    private RuleLines() {}

    static Stream<Expr> of(Action.Using using) {
        return switch (using) {
            case Action.Using.None _ -> Stream.empty();
            case Action.Using.Named(Expr rules) -> Stream.of(rules);
            case Action.Using.Inline inline -> inline.items().stream().flatMap(RuleLines::of);
        };
    }

    static Stream<Expr> of(RuleItem item) {
        return switch (item) {
            case RuleItem.Share share ->
                    Stream.concat(
                            share.chain().stream().flatMap(RuleLines::of),
                            share.reach().stream().flatMap(RuleLines::of));
            case RuleItem.Predicate predicate ->
                    Stream.concat(
                            Stream.of(predicate.where()),
                            predicate.reach().stream().flatMap(RuleLines::of));
            case RuleItem.AtLeast least ->
                    Stream.concat(
                            of(least.amount()), least.reach().stream().flatMap(RuleLines::of));
            case RuleItem.Multiples multiples -> Stream.of(multiples.of());
            case RuleItem.Skip skip -> of(skip.selector());
            case RuleItem.Tie tie -> tie.pattern().stream().map(Expr.class::cast);
            case RuleItem.Gather _, RuleItem.Policy _ -> Stream.empty();
        };
    }

    static Stream<Expr> of(RuleItem.Amount amount) {
        return Stream.concat(Stream.of(amount.value()), amount.step().stream());
    }

    static Stream<Expr> of(RuleItem.Reach reach) {
        return of(reach.selector());
    }

    static Stream<Expr> of(RuleItem.Selector selector) {
        return Stream.<Stream<? extends Expr>>of(
                        selector.pattern().stream(),
                        selector.except().stream(),
                        selector.where().stream())
                .flatMap(all -> all);
    }

    static Stream<Expr> of(RuleItem.How how) {
        return Stream.of(Stream.of(how.criterion()), how.on().stream(), how.length().stream())
                .flatMap(all -> all);
    }

    private static Stream<Expr> of(RuleItem.Part part) {
        return Stream.concat(of(part.amount()), part.how().stream().flatMap(RuleLines::of));
    }
}
