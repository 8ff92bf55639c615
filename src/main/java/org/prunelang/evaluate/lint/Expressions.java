package org.prunelang.evaluate.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.syntax.tree.TextPart;

/** The expressions that an expression is made of. */
final class Expressions {
    private Expressions() {}

    /** The expression and all within it. */
    static List<Expr> all(Expr top) {
        List<Expr> found = new ArrayList<>();
        Deque<Expr> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Expr next = open.pop();
            found.add(next);
            List<Expr> inner = children(next);
            for (int i = inner.size() - 1; i >= 0; i--) {
                open.push(inner.get(i));
            }
        }
        return found;
    }

    /** Those directly within it, in text order. */
    static List<Expr> children(Expr expr) {
        return switch (expr) {
            case Expr.Number _, Expr.Percent _, Expr.Size _, Expr.Flag _, Expr.Name _ -> List.of();
            case Expr.Text text -> text.parts().stream().flatMap(Expressions::of).toList();
            case Expr.Tuple tuple -> tuple.elements();
            case Expr.Sequence sequence -> sequence.elements();
            case Expr.Fold fold ->
                    Stream.of(
                                    Stream.of(fold.start(), fold.over()),
                                    fold.body().bindings().stream().map(Binding::value),
                                    Stream.of(fold.body().value()))
                            .flatMap(all -> all)
                            .toList();
            case Expr.If choice -> List.of(choice.when(), choice.then(), choice.otherwise());
            case Expr.Unary unary -> List.of(unary.operand());
            case Expr.Chain chain -> operands(chain);
            case Expr.Pair pair -> List.of(pair.left(), pair.right());
            case Expr.Range range -> List.of(range.from(), range.to());
            case Expr.Postfix postfix ->
                    Stream.concat(
                                    Stream.of(postfix.target()),
                                    postfix.suffixes().stream().flatMap(Expressions::of))
                            .toList();
        };
    }

    static List<Expr> operands(Expr.Chain chain) {
        return Stream.concat(
                        Stream.of(chain.first()), chain.links().stream().map(Expr.Link::operand))
                .toList();
    }

    private static Stream<Expr> of(TextPart part) {
        return switch (part) {
            case TextPart.Literal _ -> Stream.empty();
            case TextPart.Interpolated(_, Expr value) -> Stream.of(value);
        };
    }

    private static Stream<Expr> of(Suffix suffix) {
        return switch (suffix) {
            case Suffix.Member _ -> Stream.empty();
            case Suffix.Call call -> call.arguments().stream().map(Suffix.Argument::value);
            case Suffix.Index index -> index.indices().stream().map(Expressions::bound);
        };
    }

    private static Expr bound(Suffix.Bounds bounds) {
        return switch (bounds) {
            case Suffix.Bounds.At(_, Expr value) -> value;
            case Suffix.Bounds.From(_, Expr low) -> low;
            case Suffix.Bounds.UpTo(_, Expr high, _) -> high;
        };
    }
}
