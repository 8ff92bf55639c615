package org.prunelang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.RuleItem;

/** Builds the lines of rule sets. */
final class Rules {
    private final Spans spans;
    private final Diagnostics diagnostics;
    private final Expressions expressions;
    private final Primaries primaries;

    Rules(Spans spans, Diagnostics diagnostics, Expressions expressions) {
        this.spans = spans;
        this.diagnostics = diagnostics;
        this.expressions = expressions;
        this.primaries = expressions.primaries();
    }

    List<RuleItem> items(PruneParser.RuleSetContext sentence) {
        return sentence.ruleItem().stream().map(this::item).toList();
    }

    RuleItem item(PruneParser.RuleItemContext sentence) {
        return switch (sentence) {
            case PruneParser.ShareRuleContext share -> share(share);
            case PruneParser.PredicateRuleContext predicate -> predicate(predicate);
            case PruneParser.AtLeastRuleContext least ->
                    new RuleItem.AtLeast(
                            spans.of(least),
                            amount(least.amount()),
                            Spans.ifWritten(least.reach(), this::reach));
            case PruneParser.MultiplesRuleContext multiples ->
                    new RuleItem.Multiples(
                            spans.of(multiples), expressions.value(multiples.expr()));
            case PruneParser.SkipRuleContext skip ->
                    new RuleItem.Skip(spans.of(skip), selector(skip.selector()));
            case PruneParser.TieRuleContext tie -> tie(tie);
            case PruneParser.GatherRuleContext gather ->
                    new RuleItem.Gather(spans.of(gather), spans.identifier(gather.name()));
            case PruneParser.PolicyRuleContext policy -> policy(policy.policy());
            default -> throw new IllegalStateException("no rule: " + sentence.getText());
        };
    }

    private RuleItem share(PruneParser.ShareRuleContext sentence) {
        List<RuleItem.Part> chain = new ArrayList<>();
        List<PruneParser.AmountContext> amounts = sentence.amount();
        List<PruneParser.HowContext> hows = sentence.how();
        for (int i = 0; i < amounts.size(); i++) {
            RuleItem.Amount amount = amount(amounts.get(i));
            Optional<RuleItem.How> how =
                    i < hows.size() ? Optional.of(how(hows.get(i))) : Optional.empty();
            chain.add(
                    new RuleItem.Part(
                            how.map(h -> amount.span().to(h.span())).orElse(amount.span()),
                            amount,
                            how));
        }
        return new RuleItem.Share(
                spans.of(sentence),
                Spans.ifWritten(sentence.OVERRIDE(), spans::of),
                sentence.KEEP() == null ? RuleItem.Verb.REMOVE : RuleItem.Verb.KEEP,
                chain,
                Optional.of(reach(sentence.reach())));
    }

    private RuleItem predicate(PruneParser.PredicateRuleContext sentence) {
        return new RuleItem.Predicate(
                spans.of(sentence),
                Spans.ifWritten(sentence.OVERRIDE(), spans::of),
                spans.identifier(sentence.name()),
                expressions.value(sentence.expr()),
                Spans.ifWritten(sentence.reach(), this::reach));
    }

    private RuleItem tie(PruneParser.TieRuleContext sentence) {
        return new RuleItem.Tie(
                spans.of(sentence),
                spans.identifier(sentence.name(0)),
                Spans.ifWritten(sentence.string(), primaries::text),
                Spans.ifWritten(sentence.name(1), spans::identifier));
    }

    private RuleItem policy(PruneParser.PolicyContext sentence) {
        List<Identifier> words = new ArrayList<>();
        for (ParseTree child : sentence.children) {
            words.add(
                    switch (child) {
                        case TerminalNode word -> spans.identifier(word);
                        case PruneParser.NameContext name -> spans.identifier(name);
                        default -> throw new IllegalStateException("no policy word: " + child);
                    });
        }
        Policies.check(words, diagnostics);
        return new RuleItem.Policy(spans.of(sentence), words);
    }

    RuleItem.Amount amount(PruneParser.AmountContext sentence) {
        RuleItem.Amount amount =
                new RuleItem.Amount(
                        spans.of(sentence),
                        expressions.value(sentence.expr(0)),
                        Spans.ifWritten(sentence.expr(1), expressions::value),
                        sentence.OF() != null,
                        spans.identifier(sentence.name()));
        AmountWords.check(amount, diagnostics);
        return amount;
    }

    RuleItem.Reach reach(PruneParser.ReachContext sentence) {
        return new RuleItem.Reach(
                spans.of(sentence), sentence.ACROSS() != null, selector(sentence.selector()));
    }

    RuleItem.Selector selector(PruneParser.SelectorContext sentence) {
        boolean patternFirst =
                sentence.string().size() > sentence.COMMA().size() + exceptions(sentence);
        List<PruneParser.StringContext> texts = sentence.string();
        return new RuleItem.Selector(
                spans.of(sentence),
                spans.identifiers(sentence.name()),
                patternFirst ? Optional.of(primaries.text(texts.getFirst())) : Optional.empty(),
                texts.stream().skip(patternFirst ? 1 : 0).map(primaries::text).toList(),
                Spans.ifWritten(sentence.expr(), expressions::value));
    }

    private static int exceptions(PruneParser.SelectorContext sentence) {
        return sentence.EXCEPT() == null ? 0 : 1;
    }

    RuleItem.How how(PruneParser.HowContext sentence) {
        return new RuleItem.How(
                spans.of(sentence),
                sentence.REBUILT() != null,
                primaries.postfix(sentence.postfix()),
                Spans.ifWritten(sentence.expr(0), expressions::value),
                Spans.ifWritten(sentence.expr(1), expressions::value));
    }
}
