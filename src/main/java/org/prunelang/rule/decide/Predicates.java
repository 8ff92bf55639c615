package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    Predicates(
            SetScores scores,
            Layout layout,
            Positions positions,
            Map<Integer, Value> known) {
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
            Optional<Value> goes = Terms.value(bound(predicate.where(), tier, i, facts.get()), known);
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
            Optional<Map<Integer, Double>> one = scores.of(criterion, tier, tier.sets());
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

    private Term bound(Term term, Tier tier, int index, Facts facts) {
        Site site = tier.sites().getFirst();
        int set = tier.sets().get(index);
        return Bound.toFilter(
                term,
                property -> {
                    Map<Integer, Double> values = facts.properties().get(property);
                    if (values != null) {
                        return number(values.get(set));
                    }
                    return property.equals("index")
                            ? Optional.of(Value.Quantity.count(index))
                            : Subjects.of(
                                    property, layout.properties(site), positions.of(tier));
                },
                criterion -> number(facts.scores().get(criterion).get(set)));
    }

    private static Optional<Value> number(double value) {
        return Double.isFinite(value)
                ? Optional.of(new Value.Quantity(Rational.of(value), Unit.NUMBER))
                : Optional.empty();
    }

    /** Those that go, in the order in which a guard would keep them after all. */
    private List<Integer> spared(
            RuleItem.Predicate predicate, Tier tier, List<Integer> going, Facts facts) {
        Map<Integer, Double> compared = new HashMap<>();
        compared(predicate.where())
                .ifPresent(
                        term -> {
                            for (int i = 0; i < tier.size(); i++) {
                                int set = tier.sets().get(i);
                                Terms.value(bound(term, tier, i, facts), known)
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
