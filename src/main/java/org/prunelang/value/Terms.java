package org.prunelang.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Evaluates terms: to a value where all they read is known, else to what bounds allow to say. */
public final class Terms {
    private Terms() {}

    /** The value, if all slots it reads are known and nothing else is open. */
    public static Optional<Value> value(Term term, Map<Integer, Value> slots) {
        return value(
                term,
                leaf ->
                        leaf instanceof Term.Read(int slot)
                                ? Optional.ofNullable(slots.get(slot))
                                : Optional.empty());
    }

    /**
     * The value, if everything it reads is known. Operands that do not combine (a division by zero)
     * leave it open: the run will meet them at their place.
     *
     * @param known the values of slots, costs, properties and scores
     */
    public static Optional<Value> value(Term term, Function<Term, Optional<Value>> known) {
        try {
            return evaluate(term, known);
        } catch (MismatchException _) {
            return Optional.empty();
        }
    }

    /**
     * The value, if everything it reads is known.
     *
     * @throws MismatchException if operands do not combine
     */
    public static Optional<Value> evaluate(Term term, Function<Term, Optional<Value>> known) {
        return switch (term) {
            case Term.Known(Value value) -> Optional.of(value);
            case Term.Read _, Term.Cost _, Term.Subject _, Term.Score _ -> known.apply(term);
            case Term.Choose(Term when, Term then, Term otherwise) ->
                    evaluate(when, known)
                            .flatMap(flag ->
                                    evaluate(
                                            flag.equals(new Value.Flag(true)) ? then : otherwise,
                                            known));
            case Term.Apply apply -> applied(apply, known);
        };
    }

    /**
     * The bounds of a number.
     *
     * @param known the bounds of slots, costs, properties and scores, as far as there are any
     */
    public static Optional<Interval> interval(Term term, Function<Term, Optional<Interval>> known) {
        return new Bounding(known).interval(term);
    }

    /** Whether a claim holds whatever the run finds. */
    public static Truth truth(Term claim, Function<Term, Optional<Interval>> known) {
        return new Bounding(known).truth(claim);
    }

    private static Optional<Value> applied(
            Term.Apply apply, Function<Term, Optional<Value>> known) {
        List<Value> values = new ArrayList<>(apply.arguments().size());
        for (Term argument : apply.arguments()) {
            Optional<Value> value = evaluate(argument, known);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (decides(apply.operation(), value.get())) {
                return value;
            }
            values.add(value.get());
        }
        return Optional.of(Arithmetic.apply(apply.operation(), values));
    }

    private static boolean decides(Operation operation, Value value) {
        return operation == Operation.AND && value.equals(new Value.Flag(false))
                || operation == Operation.OR && value.equals(new Value.Flag(true));
    }
}
