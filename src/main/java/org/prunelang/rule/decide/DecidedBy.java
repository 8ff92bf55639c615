package org.prunelang.rule.decide;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.prunelang.data.Sample;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Part;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.Transform;
import org.prunelang.value.Term;
import org.prunelang.value.Value;

/**
 * Words for what decides a number that amounts alone do not: {@code score (taylor, 20 batches)}.
 */
final class DecidedBy {
    private DecidedBy() {}

    static String words(RuleItem.Predicate predicate) {
        Set<String> names = new LinkedHashSet<>();
        predicate.criteria().forEach(criterion -> names.add(words(criterion)));
        return names.isEmpty() ? "the trained tensors" : score(names);
    }

    static String words(RuleItem.Share share) {
        Set<String> names = new LinkedHashSet<>();
        for (Part part : share.chain()) {
            part.choice().map(DecidedBy::words).ifPresent(names::add);
        }
        return score(names);
    }

    private static String words(Part.Choice choice) {
        return switch (choice) {
            case Part.Choice.By(Criterion criterion) -> words(criterion);
            case Part.Choice.RebuiltBy(Transform transform) -> transform.name();
        };
    }

    private static String score(Set<String> names) {
        return names.isEmpty() ? "score" : "score (" + String.join("; ", names) + ")";
    }

    private static String words(Criterion criterion) {
        return criterion.name() + criterion.on().map(DecidedBy::words).orElse("");
    }

    private static String words(Sample sample) {
        String data = ", " + sample.data().set().name() + "." + sample.data().split();
        return data + sample.length().flatMap(DecidedBy::length).orElse("");
    }

    private static Optional<String> length(Term length) {
        return length instanceof Term.Known(Value.Quantity(var amount, var unit))
                ? Optional.of(", " + amount + " " + unit.word())
                : Optional.empty();
    }
}
