package org.prunelang.syntax.build;

import java.util.Optional;
import java.util.Set;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.RuleItem;

/** Refuses amounts that could be read in two ways: as kept or removed, as a share or a count. */
public final class AmountWords {
    /** Words that half of the published codes use for what is kept and half for what goes. */
    private static final Set<String> AMBIGUOUS = Set.of("rate", "ratio", "sparsity");

    private AmountWords() {}

    public static boolean isAmbiguous(String word) {
        return AMBIGUOUS.contains(word);
    }

    /** The diagnostic for an ambiguous word where an amount is meant. */
    public static Diagnostic ambiguous(Span word) {
        return Diagnostic.of(
                        Code.P0007,
                        word,
                        "`%s` may mean what is kept or what is removed: published codes disagree"
                                .formatted(word.text()))
                .note("write `keep 60% of filters` or `remove 40% of filters`; they mean the same");
    }

    static void check(RuleItem.Amount amount, Diagnostics diagnostics) {
        if (isAmbiguous(amount.noun().text())) {
            diagnostics.report(ambiguous(amount.noun().span()));
            return;
        }
        if (amount.value() instanceof Expr.Name(Span span, String text) && isAmbiguous(text)) {
            diagnostics.report(ambiguous(span));
            return;
        }
        kindOf(amount.value()).ifPresent(kind -> checkOf(kind, amount, diagnostics));
    }

    private enum Kind {
        SHARE,
        COUNT
    }

    private static void checkOf(Kind kind, RuleItem.Amount amount, Diagnostics diagnostics) {
        String noun = amount.noun().text();
        String value =
                amount.step()
                        .map(step -> amount.value().span().to(step.span()))
                        .orElse(amount.value().span())
                        .text();
        if (kind == Kind.COUNT && amount.of()) {
            diagnostics.report(
                    Diagnostic.of(Code.P0123, amount.span(), "`%s` is a count".formatted(value))
                            .pointing("a count stands without `of`")
                            .note(
                                    "write `%s %s`, or `%s%% of %s` if a share is meant"
                                            .formatted(value, noun, value, noun)));
        }
        if (kind == Kind.SHARE && !amount.of()) {
            diagnostics.report(
                    Diagnostic.of(Code.P0123, amount.span(), "`%s` is a share".formatted(value))
                            .pointing("a share is of something")
                            .note("write `%s of %s`".formatted(value, noun)));
        }
    }

    /** What a literal says about itself; names and calculations are for the types to decide. */
    private static Optional<Kind> kindOf(Expr value) {
        return switch (value) {
            case Expr.Percent _ -> Optional.of(Kind.SHARE);
            case Expr.Number number when number.unit().isEmpty() && number.amount().isWhole() ->
                    Optional.of(Kind.COUNT);
            case Expr.Range range -> kindOf(range.from()).or(() -> kindOf(range.to()));
            default -> Optional.empty();
        };
    }
}
