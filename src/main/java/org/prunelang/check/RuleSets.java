package org.prunelang.check;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.RuleItem;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** The lines of rule sets and spaces: their words, amounts, selectors and criteria. */
final class RuleSets {
    private final Pass pass;
    private final RuleWords words;
    private final Amounts amounts;

    RuleSets(Pass pass) {
        this.pass = pass;
        this.words = new RuleWords(pass);
        this.amounts = new Amounts(pass, words);
    }

    void all(List<RuleItem> items, Scope scope) {
        items.forEach(item -> line(item, false, scope));
    }

    /** A space, whose amounts are ranges to search. */
    void ofSpace(List<RuleItem> items, Scope scope) {
        items.forEach(item -> line(item, true, scope));
    }

    private void line(RuleItem item, boolean ofSpace, Scope scope) {
        switch (item) {
            case RuleItem.Share share -> {
                for (RuleItem.Part part : share.chain()) {
                    amounts.check(share.verb(), part.amount(), ofSpace, scope);
                    part.how().ifPresent(how -> how(how, scope));
                }
                share.reach().ifPresent(reach -> selector(reach.selector(), scope));
            }
            case RuleItem.Predicate predicate -> {
                words.noun(predicate.noun());
                pass.expressions().condition(predicate.where(), scope.rule());
                predicate.reach().ifPresent(reach -> selector(reach.selector(), scope));
            }
            case RuleItem.AtLeast least -> {
                amounts.check(RuleItem.Verb.KEEP, least.amount(), false, scope);
                least.reach().ifPresent(reach -> selector(reach.selector(), scope));
            }
            case RuleItem.Multiples multiples ->
                    pass.expressions().expected(multiples.of(), Unit.COUNT, scope);
            case RuleItem.Skip skip -> selector(skip.selector(), scope);
            case RuleItem.Tie tie -> words.tie(tie);
            case RuleItem.Gather gather -> words.gather(gather);
            case RuleItem.Policy _ -> {}
        }
    }

    void amount(RuleItem.Verb verb, RuleItem.Amount amount, Scope scope) {
        amounts.check(verb, amount, false, scope);
    }

    /** The places of gates: a second word may say what of a layer is gated. */
    void gated(RuleItem.Selector selector, Scope scope) {
        words.gated(selector);
        layers(selector, scope);
    }

    void selector(RuleItem.Selector selector, Scope scope) {
        words.selector(selector);
        layers(selector, scope);
    }

    private void layers(RuleItem.Selector selector, Scope scope) {
        selector.pattern().ifPresent(pattern -> pattern(pattern, scope));
        selector.except().forEach(pattern -> pattern(pattern, scope));
        selector.where().ifPresent(where -> pass.expressions().condition(where, scope.rule()));
    }

    private void pattern(Expr.Text pattern, Scope scope) {
        pass.isNow(pass.expressions().known(pattern, scope), pattern.span(), "a pattern of layers");
    }

    /** What chooses: a criterion, or a transform that makes new rows. */
    void how(RuleItem.How how, Scope scope) {
        Type wanted = how.rebuilt() ? Noun.TRANSFORM : Noun.CRITERION;
        if (how.rebuilt()) {
            pass.unbuilt().rebuilt(how);
        }
        pass.expressions().expected(how.criterion(), wanted, scope);
        how.on().ifPresent(on -> pass.expressions().expected(on, Noun.SPLIT, scope));
        how.length()
                .ifPresent(length ->
                        pass.expressions()
                                .expected(
                                        length,
                                        new Type.Either(List.of(Unit.BATCHES, Unit.IMAGES)),
                                        scope));
        if (how.on().isEmpty()) {
            needsData(how);
        }
    }

    private void needsData(RuleItem.How how) {
        List<String> inputs = criterion(how.criterion()).map(Inputs::ofData).orElse(List.of());
        if (!inputs.isEmpty()) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0310,
                                    how.criterion().span(),
                                    "`%s` looks at activations or gradients (%s), so it needs images"
                                            .formatted(
                                                    how.criterion().span().text(),
                                                    String.join(", ", inputs)))
                            .note(
                                    "say which: `by %s on images.train for 10 batches`"
                                            .formatted(how.criterion().span().text())));
        }
    }

    private Optional<Item.Criterion> criterion(Expr expr) {
        Expr target = expr instanceof Expr.Postfix(_, Expr inner, List<Suffix> _) ? inner : expr;
        return target instanceof Expr.Name name
                        && pass.names().of(name)
                                instanceof Referent.Global(_, Item item, Identifier _)
                        && item instanceof Item.Criterion criterion
                ? Optional.of(criterion)
                : Optional.empty();
    }
}
