package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.RuleItem;
import org.prunelang.value.Operation;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Terms;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** {@code remove filters where l1 < limit}: exactly those go, as far as guards allow. */
final class Predicates {
    private final SetScores scores;
    private final Layout layout;
    private final Positions positions;
    private final Map<Integer, Value> known;

    Predicates(SetScores scores, Layout layout, Positions positions, Map<Integer, Value> known) {
        this.scores = scores;
        this.layout = layout;
        this.positions = positions;
        this.known = known;
    }

    /** The goal of a tier and the order in which its sets stay; nothing if the run must decide. */
    Optional<Decided> decide(RuleItem.Predicate predicate, Tier tier, Allowed allowed) {
        Optional<Facts> facts = facts(predicate, tier);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> staying = new ArrayList<>();
        List<Integer> going = new ArrayList<>();
        for (int i = 0; i < tier.size(); i++) {
            Optional<Value> goes = value(predicate.where(), tier, i, facts.get());
            if (goes.isEmpty()) {
                return Optional.empty();
            }
            (goes.get().equals(new Value.Flag(true)) ? going : staying).add(tier.sets().get(i));
        }
        int kept = allowed.atLeast(staying.size() * tier.weight()) / tier.weight();
        List<Integer> order = new ArrayList<>(staying);
        order.addAll(spared(predicate, tier, going, facts.get()));
        String reason =
                "`where` holds for %d".formatted(going.size() * tier.weight())
                        + (kept == staying.size() ? "" : "; a guard keeps " + kept * tier.weight());
        return Optional.of(new Decided(Goal.exactly(predicate, List.of(kept), reason), order));
    }

    record Decided(Goal goal, List<Integer> order) {}

    /** Scores and filter properties by set. */
    private record Facts(
            List<Map<Integer, Double>> scores, Map<String, Map<Integer, Double>> properties) {}

    private Optional<Facts> facts(RuleItem.Predicate predicate, Tier tier) {
        List<Map<Integer, Double>> scored = new ArrayList<>();
        for (Criterion criterion : predicate.criteria()) {
            Optional<Map<Integer, Double>> one = scores.of(criterion, tier);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            scored.add(one.get());
        }
        Map<String, Map<Integer, Double>> properties = new HashMap<>();
        for (String property : filterProperties(predicate.where())) {
            Optional<Map<Integer, Double>> one = scores.property(property, tier);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            properties.put(property, one.get());
        }
        return Optional.of(new Facts(scored, properties));
    }

    private static Set<String> filterProperties(Term term) {
        Set<String> found = new HashSet<>();
        switch (term) {
            case Term.Subject(String property) -> {
                if (Subjects.OF_FILTERS.contains(property) && !property.equals("index")) {
                    found.add(property);
                }
            }
            case Term.Apply(_, List<Term> arguments) ->
                    arguments.forEach(argument -> found.addAll(filterProperties(argument)));
            case Term.Choose(Term when, Term then, Term otherwise) -> {
                found.addAll(filterProperties(when));
                found.addAll(filterProperties(then));
                found.addAll(filterProperties(otherwise));
            }
            case Term.Known _, Term.Read _, Term.Score _, Term.Cost _ -> {}
        }
        return found;
    }

    private Optional<Value> value(Term term, Tier tier, int index, Facts facts) {
        Site site = tier.sites().getFirst();
        int set = tier.sets().get(index);
        Function<Term, Optional<Value>> layer =
                Subjects.ofLayer(layout.properties(site), positions.of(tier), known);
        return Terms.value(
                term,
                leaf ->
                        switch (leaf) {
                            case Term.Score(int criterion) ->
                                    number(facts.scores().get(criterion), set);
                            case Term.Subject(String property) when property.equals("index") ->
                                    Optional.of(Value.Quantity.count(index));
                            case Term.Subject(String property)
                                    when facts.properties().containsKey(property) ->
                                    number(facts.properties().get(property), set);
                            case Term.Known _,
                                    Term.Read _,
                                    Term.Cost _,
                                    Term.Subject _,
                                    Term.Choose _,
                                    Term.Apply _ ->
                                    layer.apply(leaf);
                        });
    }

    private static Optional<Value> number(Map<Integer, Double> values, int set) {
        return Optional.ofNullable(values.get(set))
                .filter(Double::isFinite)
                .map(value -> new Value.Quantity(Rational.of(value), Unit.NUMBER));
    }

    /** Those that go, in the order in which a guard would keep them after all. */
    private List<Integer> spared(
            RuleItem.Predicate predicate, Tier tier, List<Integer> going, Facts facts) {
        Map<Integer, Double> compared = new HashMap<>();
        compared(predicate.where())
                .ifPresent(term -> {
                    for (int i = 0; i < tier.size(); i++) {
                        int set = tier.sets().get(i);
                        value(term, tier, i, facts)
                                .filter(Value.Quantity.class::isInstance)
                                .map(value -> ((Value.Quantity) value).amount())
                                .ifPresent(score -> compared.put(set, score.toDouble()));
                    }
                });
        return ByScore.bestFirst(going, compared);
    }

    /** The side of the first comparison that differs from filter to filter. */
    private static Optional<Term> compared(Term term) {
        if (!(term instanceof Term.Apply(Operation operation, List<Term> arguments))) {
            return Optional.empty();
        }
        return switch (operation) {
            case AT_MOST, AT_LEAST, LESS, MORE, EQUAL, NOT_EQUAL ->
                    arguments.stream().filter(Predicates::differs).findFirst();
            case AND, OR, NOT ->
                    arguments.stream().flatMap(one -> compared(one).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean differs(Term term) {
        return switch (term) {
            case Term.Score _ -> true;
            case Term.Subject(String property) -> Subjects.OF_FILTERS.contains(property);
            case Term.Apply(_, List<Term> arguments) ->
                    arguments.stream().anyMatch(Predicates::differs);
            case Term.Choose(Term when, Term then, Term otherwise) ->
                    differs(when) || differs(then) || differs(otherwise);
            case Term.Known _, Term.Read _, Term.Cost _ -> false;
        };
    }
}
