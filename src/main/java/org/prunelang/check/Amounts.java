package org.prunelang.check;

import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.RuleItem;
import org.prunelang.value.Rational;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** Amounts of rules: a share of something, or a count without `of`. */
final class Amounts {
    private final Pass pass;
    private final RuleWords words;

    Amounts(Pass pass, RuleWords words) {
        this.pass = pass;
        this.words = words;
    }

    void check(RuleItem.Verb verb, RuleItem.Amount amount, boolean ofSpace, Scope scope) {
        words.noun(amount.noun());
        Scope rule = scope.rule();
        Known known = pass.expressions().known(amount.value(), rule);
        amount.step().ifPresent(step -> pass.expressions().known(step, rule));
        if (known.isUnknown()) {
            return;
        }
        switch (known.type()) {
            case Type.RangeOf(Type of) when ofSpace -> kind(verb, amount, of);
            case Type.RangeOf _ ->
                    pass.report(
                            Diagnostic.of(
                                            Code.P0101,
                                            amount.value().span(),
                                            "a range of amounts is something to search")
                                    .note("write one amount here, or put the range in a `space`"));
            default -> kind(verb, amount, known.type());
        }
    }

    private void kind(RuleItem.Verb verb, RuleItem.Amount amount, Type type) {
        if (type == Unit.FRACTION) {
            share(verb, amount);
        } else if (type == Unit.COUNT) {
            count(amount);
        } else {
            other(verb, amount, type);
        }
    }

    private void share(RuleItem.Verb verb, RuleItem.Amount amount) {
        if (!amount.of() && !isLiteral(amount.value())) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0123,
                                    amount.span(),
                                    "`%s` is a share, and a share is of something"
                                            .formatted(Shown.of(amount.value())))
                            .note(
                                    "write `%s of %s`"
                                            .formatted(Shown.of(amount.value()), amount.noun())));
        }
        if (amount.value() instanceof Expr.Percent(_, Rational share)) {
            bounds(verb, amount, share);
        }
    }

    private void bounds(RuleItem.Verb verb, RuleItem.Amount amount, Rational share) {
        Optional<String> why =
                share.signum() < 0 || share.compareTo(Rational.ONE) > 0
                        ? Optional.of("a share lies between 0% and 100%")
                        : leavesNothing(verb, share)
                                ? Optional.of("this would leave nothing of any layer it reaches")
                                : Optional.empty();
        why.ifPresent(text -> pass.report(Code.P0126, amount.value().span(), text));
    }

    private static boolean leavesNothing(RuleItem.Verb verb, Rational share) {
        return switch (verb) {
            case KEEP -> share.signum() == 0;
            case REMOVE -> share.equals(Rational.ONE);
        };
    }

    private void count(RuleItem.Amount amount) {
        if (amount.of() && !isLiteral(amount.value())) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0123,
                                    amount.span(),
                                    "`%s` is a count, and a count takes no `of`"
                                            .formatted(Shown.of(amount.value())))
                            .note(
                                    "write `%s %s`"
                                            .formatted(Shown.of(amount.value()), amount.noun())));
        }
    }

    private void other(RuleItem.Verb verb, RuleItem.Amount amount, Type type) {
        String word = verb == RuleItem.Verb.KEEP ? "keep" : "remove";
        String shown = Shown.of(amount.value());
        Diagnostic told =
                Diagnostic.of(
                        type == Unit.NUMBER ? Code.P0121 : Code.P0101,
                        amount.value().span(),
                        "`%s` wants a share (40%%) or a count (8 filters), but %s is %s"
                                .formatted(
                                        word,
                                        shown,
                                        type == Unit.NUMBER ? "a plain number" : Fit.words(type)));
        boolean literal = amount.value() instanceof Expr.Number && type == Unit.NUMBER;
        pass.report(
                literal
                        ? told.pointing(
                                "write " + Suggestions.write(Unit.FRACTION, shown).replace("`", ""))
                        : told);
    }

    /** What the parser has judged already. */
    private static boolean isLiteral(Expr value) {
        return switch (value) {
            case Expr.Percent _ -> true;
            case Expr.Number number -> number.unit().isEmpty() && number.amount().isWhole();
            case Expr.Range range -> isLiteral(range.from()) || isLiteral(range.to());
            default -> false;
        };
    }
}
