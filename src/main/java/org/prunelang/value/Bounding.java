package org.prunelang.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Interval arithmetic over terms. What is not monotonic has no bounds unless it is known exactly;
 * that is safe, because a claim without bounds needs a run.
 */
final class Bounding {
    private final Function<Term, Optional<Interval>> known;

    Bounding(Function<Term, Optional<Interval>> known) {
        this.known = known;
    }

    Truth truth(Term claim) {
        return switch (claim) {
            case Term.Known(Value value) ->
                    value instanceof Value.Flag(boolean holds)
                            ? Truth.of(holds)
                            : Truth.NEEDS_A_RUN;
            case Term.Apply(Operation operation, List<Term> arguments) ->
                    truth(operation, arguments);
            case Term.Choose(Term when, Term then, Term otherwise) -> {
                Truth first = truth(then);
                yield switch (truth(when)) {
                    case HOLDS -> first;
                    case FAILS -> truth(otherwise);
                    case NEEDS_A_RUN -> first == truth(otherwise) ? first : Truth.NEEDS_A_RUN;
                };
            }
            case Term.Read _, Term.Subject _, Term.Score _, Term.Cost _ -> Truth.NEEDS_A_RUN;
        };
    }

    private Truth truth(Operation operation, List<Term> arguments) {
        return switch (operation) {
            case NOT -> truth(arguments.getFirst()).not();
            case AND -> arguments.stream().map(this::truth).reduce(Truth.HOLDS, Truth::and);
            case OR -> arguments.stream().map(this::truth).reduce(Truth.FAILS, Truth::or);
            case AT_MOST -> atMost(arguments.get(0), arguments.get(1));
            case AT_LEAST -> atMost(arguments.get(1), arguments.get(0));
            case MORE -> atMost(arguments.get(0), arguments.get(1)).not();
            case LESS -> atMost(arguments.get(1), arguments.get(0)).not();
            case EQUAL -> equal(arguments.get(0), arguments.get(1));
            case NOT_EQUAL -> equal(arguments.get(0), arguments.get(1)).not();
            default -> Truth.NEEDS_A_RUN;
        };
    }

    private Truth atMost(Term left, Term right) {
        Optional<Interval> low = interval(left);
        Optional<Interval> high = interval(right);
        if (low.isEmpty() || high.isEmpty()) {
            return Truth.NEEDS_A_RUN;
        }
        if (low.get().most().compareTo(high.get().least()) <= 0) {
            return Truth.HOLDS;
        }
        return low.get().least().compareTo(high.get().most()) > 0 ? Truth.FAILS : Truth.NEEDS_A_RUN;
    }

    private Truth equal(Term left, Term right) {
        Optional<Interval> one = interval(left);
        Optional<Interval> other = interval(right);
        if (one.isEmpty() || other.isEmpty()) {
            return Truth.NEEDS_A_RUN;
        }
        if (one.get().isExact() && one.get().equals(other.get())) {
            return Truth.HOLDS;
        }
        boolean apart =
                one.get().most().compareTo(other.get().least()) < 0
                        || other.get().most().compareTo(one.get().least()) < 0;
        return apart ? Truth.FAILS : Truth.NEEDS_A_RUN;
    }

    Optional<Interval> interval(Term term) {
        return switch (term) {
            case Term.Known(Value value) -> exact(value);
            case Term.Read _, Term.Subject _, Term.Score _, Term.Cost _ -> known.apply(term);
            case Term.Choose(Term when, Term then, Term otherwise) ->
                    switch (truth(when)) {
                        case HOLDS -> interval(then);
                        case FAILS -> interval(otherwise);
                        case NEEDS_A_RUN -> hull(interval(then), interval(otherwise));
                    };
            case Term.Apply(Operation operation, List<Term> arguments) -> {
                List<Interval> bounds = new ArrayList<>(arguments.size());
                for (Term argument : arguments) {
                    Optional<Interval> bound = interval(argument);
                    bound.ifPresent(bounds::add);
                }
                yield bounds.size() == arguments.size()
                        ? interval(operation, bounds)
                        : Optional.empty();
            }
        };
    }

    /** Accuracies and points differ by a scale that terms do not tell; both are measured anyway. */
    private static Optional<Interval> exact(Value value) {
        return value instanceof Value.Quantity(Rational amount, Unit unit)
                        && unit != Unit.ACCURACY
                        && unit != Unit.POINTS
                ? Optional.of(Interval.exactly(amount))
                : Optional.empty();
    }

    private static Optional<Interval> interval(Operation operation, List<Interval> of) {
        return switch (operation) {
            case PLUS -> ends(of, Rational::plus);
            case MINUS -> ends(of, Rational::minus);
            case TIMES, OF -> ends(of, Rational::times);
            case OVER -> holdsZero(of.get(1)) ? Optional.empty() : ends(of, Rational::over);
            case MIN -> of.stream().reduce(Bounding::least);
            case MAX -> of.stream().reduce(Bounding::most);
            case CLAMP -> Optional.of(least(most(of.get(0), of.get(1)), of.get(2)));
            case NEGATE ->
                    Optional.of(
                            new Interval(
                                    of.getFirst().most().negate(), of.getFirst().least().negate()));
            case RELU -> rising(of.getFirst(), amount -> amount.max(Rational.ZERO));
            case NEAREST, FLOOR, CEIL, SQRT, EXP, LOG ->
                    rising(of.getFirst(), amount -> through(operation, amount));
            case NUMBER, FRACTION -> Optional.of(of.getFirst());
            case ABS -> Optional.of(abs(of.getFirst()));
            case POWER -> power(of.get(0), of.get(1));
            default -> Optional.empty();
        };
    }

    /** The four corners decide for sums, differences, products and quotients. */
    private static Optional<Interval> ends(List<Interval> of, BinaryOperator<Rational> operation) {
        Interval a = of.get(0);
        Interval b = of.get(1);
        Rational[] corners = {
            operation.apply(a.least(), b.least()),
            operation.apply(a.least(), b.most()),
            operation.apply(a.most(), b.least()),
            operation.apply(a.most(), b.most())
        };
        Rational least = corners[0];
        Rational most = corners[0];
        for (Rational corner : corners) {
            least = least.min(corner);
            most = most.max(corner);
        }
        return Optional.of(new Interval(least, most));
    }

    private static Optional<Interval> rising(Interval of, UnaryOperator<Rational> function) {
        try {
            return Optional.of(new Interval(function.apply(of.least()), function.apply(of.most())));
        } catch (MismatchException _) {
            return Optional.empty();
        }
    }

    private static Rational through(Operation operation, Rational amount) {
        Value number = new Value.Quantity(amount, Unit.NUMBER);
        return Scalars.amount(Scalars.unary(operation, number, Unit.NUMBER));
    }

    private static Interval abs(Interval of) {
        Rational least = of.least().abs();
        Rational most = of.most().abs();
        return holdsZero(of)
                ? new Interval(Rational.ZERO, least.max(most))
                : new Interval(least.min(most), least.max(most));
    }

    /** Rising for a base from 0 and one exponent above 0; of other powers only exact ones. */
    private static Optional<Interval> power(Interval base, Interval exponent) {
        boolean rises =
                exponent.isExact()
                        && (base.isExact()
                                || base.least().signum() >= 0 && exponent.least().signum() > 0);
        if (!rises) {
            return Optional.empty();
        }
        Value to = new Value.Quantity(exponent.least(), Unit.NUMBER);
        return rising(
                base,
                amount ->
                        Scalars.amount(
                                Scalars.binary(
                                        Operation.POWER,
                                        new Value.Quantity(amount, Unit.NUMBER),
                                        to,
                                        Unit.NUMBER)));
    }

    private static boolean holdsZero(Interval of) {
        return of.least().signum() <= 0 && of.most().signum() >= 0;
    }

    private static Interval least(Interval a, Interval b) {
        return new Interval(a.least().min(b.least()), a.most().min(b.most()));
    }

    private static Interval most(Interval a, Interval b) {
        return new Interval(a.least().max(b.least()), a.most().max(b.most()));
    }

    private static Optional<Interval> hull(Optional<Interval> one, Optional<Interval> other) {
        return one.flatMap(a ->
                other.map(b -> new Interval(a.least().min(b.least()), a.most().max(b.most()))));
    }
}
