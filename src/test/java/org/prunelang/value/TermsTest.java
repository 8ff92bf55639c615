package org.prunelang.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private static final Term SLOT = new Term.Read(3);

    private static Term known(long number) {
        return new Term.Known(new Value.Quantity(Rational.of(number), Unit.NUMBER));
    }

    private static Term apply(Operation operation, Term... arguments) {
        return new Term.Apply(operation, List.of(arguments));
    }

    private static Optional<Interval> between(Term leaf) {
        return leaf.equals(SLOT)
                ? Optional.of(new Interval(Rational.of(-2), Rational.of(5)))
                : Optional.empty();
    }

    @Test
    void aTermIsEvaluatedOnceItsSlotsAreKnown() {
        Term term = apply(Operation.PLUS, SLOT, known(1));
        assertThat(Terms.value(term, Map.of())).isEmpty();
        assertThat(Terms.value(term, Map.of(3, Value.Quantity.count(4))))
                .contains(new Value.Quantity(Rational.of(5), Unit.NUMBER));
    }

    @Test
    void onlyTheArmOfAChoiceThatIsTakenMustBeKnown() {
        Term yes = new Term.Known(new Value.Flag(true));
        assertThat(Terms.value(new Term.Choose(yes, known(1), SLOT), Map.of()))
                .contains(new Value.Quantity(Rational.of(1), Unit.NUMBER));
    }

    @Test
    void whatDecidesAConditionNeedsNoMore() {
        Term no = new Term.Known(new Value.Flag(false));
        Term open = apply(Operation.LESS, SLOT, known(1));
        assertThat(Terms.value(apply(Operation.AND, no, open), Map.of()))
                .contains(new Value.Flag(false));
        assertThat(Terms.value(apply(Operation.AND, open, no), Map.of())).isEmpty();
        assertThat(Terms.truth(apply(Operation.AND, open, no), TermsTest::between))
                .isEqualTo(Truth.FAILS);
    }

    @ParameterizedTest(name = "{0} of -2..5 and {1} is {2}..{3}")
    @CsvSource({
        "PLUS, 1, -1, 6",
        "MINUS, 1, -3, 4",
        "TIMES, -2, -10, 4",
        "OVER, 2, -1, 5/2",
        "MIN, 3, -2, 3",
        "MAX, 3, 3, 5",
    })
    void boundsFollowTheCorners(Operation operation, long other, String least, String most) {
        assertThat(Terms.interval(apply(operation, SLOT, known(other)), TermsTest::between))
                .contains(new Interval(Rational.parse(least), Rational.parse(most)));
    }

    @ParameterizedTest(name = "{0} of -2..5 is {1}..{2}")
    @CsvSource({"ABS, 0, 5", "RELU, 0, 5", "NEGATE, -5, 2", "FLOOR, -2, 5"})
    void boundsOfFunctions(Operation operation, String least, String most) {
        assertThat(Terms.interval(apply(operation, SLOT), TermsTest::between))
                .contains(new Interval(Rational.parse(least), Rational.parse(most)));
    }

    @Test
    void aQuotientByWhatMayBeZeroHasNoBounds() {
        assertThat(Terms.interval(apply(Operation.OVER, known(1), SLOT), TermsTest::between))
                .isEmpty();
    }

    @ParameterizedTest(name = "-2..5 {0} {1}: {2}")
    @CsvSource({
        "AT_MOST, 5, HOLDS",
        "AT_MOST, 4, NEEDS_A_RUN",
        "AT_MOST, -3, FAILS",
        "LESS, 5, NEEDS_A_RUN",
        "LESS, 6, HOLDS",
        "LESS, -2, FAILS",
        "MORE, 5, FAILS",
        "MORE, -3, HOLDS",
        "AT_LEAST, -2, HOLDS",
        "AT_LEAST, 6, FAILS",
        "EQUAL, 6, FAILS",
        "EQUAL, 5, NEEDS_A_RUN",
        "NOT_EQUAL, 6, HOLDS",
    })
    void claimsAreDecidedByBounds(Operation operation, long other, Truth truth) {
        assertThat(Terms.truth(apply(operation, SLOT, known(other)), TermsTest::between))
                .isEqualTo(truth);
    }

    @Test
    void whatHasNoBoundsNeedsARun() {
        Term other = new Term.Read(8);
        assertThat(Terms.truth(apply(Operation.LESS, other, known(1)), TermsTest::between))
                .isEqualTo(Truth.NEEDS_A_RUN);
    }
}
