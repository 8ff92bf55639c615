package org.prunelang.rule.decide;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.prunelang.value.Term;
import org.prunelang.value.Value;

/** A term of a rule with the layer or filter at hand put in. */
final class Bound {
    private final Function<String, Optional<Value>> subject;
    private final IntFunction<Optional<Value>> score;

    private Bound(
            Function<String, Optional<Value>> subject, IntFunction<Optional<Value>> score) {
        this.subject = subject;
        this.score = score;
    }

    /** To a layer: there are no scores yet. */
    static Term toLayer(Term term, Function<String, Optional<Value>> subject) {
        return new Bound(subject, _ -> Optional.empty()).put(term);
    }

    /** To one filter of a layer. */
    static Term toFilter(
            Term term,
            Function<String, Optional<Value>> subject,
            IntFunction<Optional<Value>> score) {
        return new Bound(subject, score).put(term);
    }

    private Term put(Term term) {
        return switch (term) {
            case Term.Subject(String property) ->
                    subject.apply(property).<Term>map(Term.Known::new).orElse(term);
            case Term.Score(int criterion) ->
                    score.apply(criterion).<Term>map(Term.Known::new).orElse(term);
            case Term.Apply(var operation, List<Term> arguments) ->
                    new Term.Apply(operation, arguments.stream().map(this::put).toList());
            case Term.Choose(Term when, Term then, Term otherwise) ->
                    new Term.Choose(put(when), put(then), put(otherwise));
            case Term.Known _, Term.Read _, Term.Cost _ -> term;
        };
    }
}
