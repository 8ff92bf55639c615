package org.prunelang.rule;

import java.util.List;
import java.util.stream.Stream;
import org.prunelang.data.Sample;
import org.prunelang.value.Term;

/** All terms that stand in a rule set. */
final class RuleTerms {
    private RuleTerms() {}

    static boolean reads(RuleSet rules, int slot) {
        return rules.items().stream().flatMap(RuleTerms::of).anyMatch(term -> reads(term, slot));
    }

    private static boolean reads(Term term, int slot) {
        return switch (term) {
            case Term.Read(int read) -> read == slot;
            case Term.Cost(_, _, int read) -> read == slot;
            case Term.Apply(_, List<Term> arguments) ->
                    arguments.stream().anyMatch(argument -> reads(argument, slot));
            case Term.Choose(Term when, Term then, Term otherwise) ->
                    reads(when, slot) || reads(then, slot) || reads(otherwise, slot);
            case Term.Known _, Term.Subject _, Term.Score _ -> false;
        };
    }

    private static Stream<Term> of(RuleItem item) {
        return switch (item) {
            case RuleItem.Share share ->
                    Stream.concat(
                            share.chain().stream().flatMap(RuleTerms::of),
                            of(share.reach().selector()));
            case RuleItem.Predicate predicate ->
                    Stream.of(
                                    Stream.of(predicate.where()),
                                    predicate.criteria().stream().flatMap(RuleTerms::of),
                                    of(predicate.reach().selector()))
                            .flatMap(terms -> terms);
            case RuleItem.AtLeast least ->
                    Stream.concat(
                            of(least.amount()),
                            least.reach().stream().flatMap(reach -> of(reach.selector())));
            case RuleItem.Multiples multiples -> Stream.of(multiples.of());
            case RuleItem.Skip skip -> of(skip.selector());
            case RuleItem.TieJunctions _,
                    RuleItem.TieWidths _,
                    RuleItem.GatherJunctions _,
                    RuleItem.Setting _ ->
                    Stream.empty();
        };
    }

    private static Stream<Term> of(Part part) {
        return Stream.concat(of(part.amount()), part.choice().stream().flatMap(RuleTerms::of));
    }

    private static Stream<Term> of(Amount amount) {
        return Stream.concat(Stream.of(amount.value()), amount.step().stream());
    }

    private static Stream<Term> of(Part.Choice choice) {
        return switch (choice) {
            case Part.Choice.By(Criterion criterion) -> of(criterion);
            case Part.Choice.RebuiltBy(Transform transform) -> transform.scalars().stream();
        };
    }

    private static Stream<Term> of(Criterion criterion) {
        return Stream.concat(
                criterion.scalars().stream(), criterion.on().flatMap(Sample::length).stream());
    }

    private static Stream<Term> of(Selector selector) {
        return selector.where().stream();
    }
}
