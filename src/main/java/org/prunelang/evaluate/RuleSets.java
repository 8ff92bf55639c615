package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.check.Module;
import org.prunelang.coupling.Selectable;
import org.prunelang.data.DataRef;
import org.prunelang.data.Sample;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.rule.Amount;
import org.prunelang.rule.Combination;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Noun;
import org.prunelang.rule.Part;
import org.prunelang.rule.Reach;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Selector;
import org.prunelang.rule.Verb;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/**
 * Turns the lines of a rule set into data: amounts and claims become terms over the properties of
 * the layer at hand. Nothing is matched against a network here.
 */
final class RuleSets {
    private final Interpreter interpreter;

    RuleSets(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning evaluate(List<org.prunelang.syntax.tree.RuleItem> items, Span at, Scope scope) {
        List<RuleItem> lines = new ArrayList<>(items.size());
        for (org.prunelang.syntax.tree.RuleItem item : items) {
            line(item, scope).ifPresent(lines::add);
        }
        return lines.size() == items.size()
                ? new Meaning.RuleBlock(new RuleSet(lines))
                : Meaning.UNKNOWN;
    }

    /** {@code inner(rising(share, epoch, 30))}: a rule set with parameters. */
    Meaning instantiate(Module module, Item.Rules rules, Suffix.Call call, Span at, Scope scope) {
        Scope body = interpreter.calling(rules.name().text(), at, scope);
        boolean bound =
                interpreter
                        .calls()
                        .bind(
                                module,
                                rules.name().text(),
                                rules.parameters().orElse(List.of()),
                                call,
                                scope,
                                body);
        return bound ? evaluate(rules.items(), rules.span(), body) : Meaning.UNKNOWN;
    }

    private Optional<RuleItem> line(org.prunelang.syntax.tree.RuleItem item, Scope scope) {
        Origin origin = new Origin(item.span(), "", scope.origin());
        return switch (item) {
            case org.prunelang.syntax.tree.RuleItem.Share share -> share(share, origin, scope);
            case org.prunelang.syntax.tree.RuleItem.Predicate predicate ->
                    predicate(predicate, origin, scope);
            case org.prunelang.syntax.tree.RuleItem.AtLeast least -> least(least, origin, scope);
            case org.prunelang.syntax.tree.RuleItem.Multiples multiples ->
                    term(multiples.of(), Unit.COUNT, scope)
                            .map(of -> new RuleItem.Multiples(origin, of));
            case org.prunelang.syntax.tree.RuleItem.Skip skip -> skip(skip, origin, scope);
            case org.prunelang.syntax.tree.RuleItem.Tie tie -> tie(tie, origin, scope);
            case org.prunelang.syntax.tree.RuleItem.Gather _ ->
                    Optional.of(new RuleItem.GatherJunctions(origin));
            case org.prunelang.syntax.tree.RuleItem.Policy policy ->
                    RuleWords.policy(policy).map(found -> new RuleItem.Setting(origin, found));
        };
    }

    private Optional<RuleItem> share(
            org.prunelang.syntax.tree.RuleItem.Share share, Origin origin, Scope scope) {
        Verb verb =
                switch (share.verb()) {
                    case KEEP -> Verb.KEEP;
                    case REMOVE -> Verb.REMOVE;
                };
        Optional<Reach> reach = reach(share.reach(), share.span(), scope);
        List<Part> chain = new ArrayList<>();
        for (org.prunelang.syntax.tree.RuleItem.Part part : share.chain()) {
            Optional<Amount> amount = amount(part.amount(), scope);
            Optional<Optional<Part.Choice>> choice = choice(part.how(), scope);
            if (amount.isPresent() && choice.isPresent()) {
                chain.add(new Part(amount.get(), choice.get()));
            }
        }
        return reach.isPresent() && chain.size() == share.chain().size()
                ? Optional.of(
                        new RuleItem.Share(
                                origin, share.override().isPresent(), verb, chain, reach.get()))
                : Optional.empty();
    }

    private Optional<RuleItem> predicate(
            org.prunelang.syntax.tree.RuleItem.Predicate predicate, Origin origin, Scope scope) {
        Optional<Noun> noun = RuleWords.noun(predicate.noun());
        Optional<Reach> reach =
                predicate.reach().isPresent()
                        ? reach(predicate.reach(), predicate.span(), scope)
                        : noun.map(of -> everywhere(of, predicate.noun().span()));
        ScoresRead scores = new ScoresRead();
        Optional<Term> where = term(predicate.where(), Type.Plain.FLAG, scope.inRule(scores));
        return reach.isPresent() && noun.isPresent() && where.isPresent()
                ? Optional.of(
                        new RuleItem.Predicate(
                                origin,
                                predicate.override().isPresent(),
                                noun.get(),
                                where.get(),
                                scores.criteria(),
                                reach.get()))
                : Optional.empty();
    }

    private Optional<RuleItem> least(
            org.prunelang.syntax.tree.RuleItem.AtLeast least, Origin origin, Scope scope) {
        Optional<Amount> amount = amount(least.amount(), scope);
        if (least.reach().isEmpty()) {
            return amount.map(number -> new RuleItem.AtLeast(origin, number, Optional.empty()));
        }
        Optional<Reach> reach = reach(least.reach(), least.span(), scope);
        return amount.isPresent() && reach.isPresent()
                ? Optional.of(new RuleItem.AtLeast(origin, amount.get(), reach))
                : Optional.empty();
    }

    private Optional<RuleItem> skip(
            org.prunelang.syntax.tree.RuleItem.Skip skip, Origin origin, Scope scope) {
        return interpreter
                .selectors()
                .selector(skip.selector(), scope)
                .map(selector -> new RuleItem.Skip(origin, selector));
    }

    private Optional<RuleItem> tie(
            org.prunelang.syntax.tree.RuleItem.Tie tie, Origin origin, Scope scope) {
        if (tie.what().text().equals("widths")) {
            return tie.pattern()
                    .flatMap(pattern -> interpreter.selectors().pattern(pattern, scope))
                    .map(pattern -> new RuleItem.TieWidths(origin, pattern));
        }
        String by = tie.by().map(word -> word.text()).orElse(Combination.MEAN.word());
        return RuleWords.combination(by)
                .map(combination -> new RuleItem.TieJunctions(origin, combination));
    }

    /** A claim about each of them needs no selector: {@code remove blocks where gate == 0}. */
    private static Reach everywhere(Noun noun, Span at) {
        Selectable kind =
                switch (noun) {
                    case BLOCKS -> Selectable.BLOCK;
                    case BRANCHES -> Selectable.BRANCH;
                    case FILTERS, CHANNELS, MACS, PARAMS -> Selectable.LAYER;
                };
        Selector all =
                new Selector(
                        at, Selector.Pick.ALL, kind, Optional.empty(), List.of(), Optional.empty());
        return new Reach(Reach.Scope.EACH, all);
    }

    private Optional<Reach> reach(
            Optional<org.prunelang.syntax.tree.RuleItem.Reach> reach, Span at, Scope scope) {
        if (reach.isEmpty()) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0001, at, "say where: `in each conv …` or `across convs …`"),
                    scope);
            return Optional.empty();
        }
        Reach.Scope how = reach.get().across() ? Reach.Scope.ACROSS : Reach.Scope.EACH;
        return interpreter
                .selectors()
                .selector(reach.get().selector(), scope)
                .map(selector -> new Reach(how, selector));
    }

    Optional<Amount> amount(org.prunelang.syntax.tree.RuleItem.Amount amount, Scope scope) {
        Optional<Noun> noun = RuleWords.noun(amount.noun());
        Meaning value = interpreter.evaluate(amount.value(), scope.inRule(new ScoresRead()));
        Optional<Term> term = value.term();
        if (noun.isEmpty() || term.isEmpty()) {
            return Optional.empty();
        }
        boolean share = amount.of();
        if (share && value.type() == Unit.COUNT || !share && value.type() == Unit.FRACTION) {
            amountForm(amount, value, scope);
            return Optional.empty();
        }
        Amount.Measure measure = share ? Amount.Measure.SHARE : Amount.Measure.NUMBER;
        Optional<Term> step = amount.step().flatMap(expr -> term(expr, Unit.FRACTION, scope));
        return Optional.of(
                new Amount(amount.value().span(), measure, term.get(), step, noun.get()));
    }

    private void amountForm(
            org.prunelang.syntax.tree.RuleItem.Amount amount, Meaning value, Scope scope) {
        String noun = amount.noun().text();
        String message =
                amount.of()
                        ? "a count takes no `of`: write `%s %s`"
                                .formatted(amount.value().span().text(), noun)
                        : "a share wants `of`: write `%s of %s`"
                                .formatted(amount.value().span().text(), noun);
        interpreter.report(Diagnostic.of(Code.P0123, amount.span(), message), scope);
    }

    /** What chooses, if the rule says; nothing at all after a diagnostic. */
    private Optional<Optional<Part.Choice>> choice(
            Optional<org.prunelang.syntax.tree.RuleItem.How> how, Scope scope) {
        if (how.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        org.prunelang.syntax.tree.RuleItem.How chosen = how.get();
        if (chosen.rebuilt()) {
            return interpreter
                    .criteria()
                    .rebuilding(chosen.criterion(), scope)
                    .map(transform -> Optional.of(new Part.Choice.RebuiltBy(transform)));
        }
        return criterion(chosen, scope)
                .map(criterion -> Optional.of(new Part.Choice.By(criterion)));
    }

    Optional<Criterion> criterion(org.prunelang.syntax.tree.RuleItem.How how, Scope scope) {
        Optional<Sample> sample = Optional.empty();
        if (how.on().isPresent()) {
            sample = sample(how.on().get(), how.length(), scope);
            if (sample.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<Sample> on = sample;
        return interpreter
                .criteria()
                .scoring(how.criterion(), scope)
                .flatMap(bound ->
                        interpreter.criteria().lowered(bound, on, how.criterion().span(), scope));
    }

    private Optional<Sample> sample(Expr split, Optional<Expr> length, Scope scope) {
        Optional<DataRef> data = interpreter.images().reference(split, scope);
        Optional<Term> number = length.flatMap(expr -> interpreter.evaluate(expr, scope).term());
        return data.map(ref -> new Sample(ref, number));
    }

    private Optional<Term> term(Expr expr, Type type, Scope scope) {
        Meaning meaning = interpreter.evaluate(expr, scope);
        return interpreter.arguments().fit(meaning, type, expr.span(), scope).term();
    }
}
