package org.prunelang.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.diagnostic.Code;

class ArithmeticTest {
    private static Value number(String amount) {
        return new Value.Quantity(Rational.parse(amount), Unit.NUMBER);
    }

    private static Value of(String amount, Unit unit) {
        return new Value.Quantity(Rational.parse(amount), unit);
    }

    private static Value count(long n) {
        return Value.Quantity.count(n);
    }

    private static Value list(Value... values) {
        return Arithmetic.apply(Operation.LIST, List.of(values));
    }

    private static Value apply(Operation operation, Value... values) {
        return Arithmetic.apply(operation, List.of(values));
    }

    @ParameterizedTest(name = "{1} {0} {2} = {3}")
    @CsvSource({
        "PLUS, 1/3, 1/6, 1/2",
        "MINUS, 1, 9/10, 1/10",
        "TIMES, 160, 1/10, 16",
        "OVER, 1, 3, 1/3",
        "POWER, 2/3, 3, 8/27",
        "POWER, 2, -2, 1/4",
        "POWER, 4, 1/2, 2",
    })
    void arithmeticOfNumbersIsExact(Operation operation, String left, String right, String is) {
        assertThat(apply(operation, number(left), number(right))).isEqualTo(number(is));
    }

    @Test
    void aRemainderHasTheSignOfItsDivisor() {
        assertThat(apply(Operation.MODULO, count(7), count(3))).isEqualTo(count(1));
        assertThat(apply(Operation.MODULO, count(-1), count(3))).isEqualTo(count(2));
    }

    @Test
    void aShareOfSomethingIsOfItsKind() {
        assertThat(apply(Operation.OF, of("2/5", Unit.FRACTION), of("160", Unit.EPOCHS)))
                .isEqualTo(of("64", Unit.EPOCHS));
        assertThat(apply(Operation.OF, of("7/10", Unit.FRACTION), count(5)))
                .isEqualTo(number("7/2"));
    }

    @Test
    void differenceOfAccuraciesIsPoints() {
        assertThat(apply(Operation.MINUS, of("93/100", Unit.ACCURACY), of("92/100", Unit.ACCURACY)))
                .isEqualTo(of("1", Unit.POINTS));
        assertThat(apply(Operation.MINUS, of("93/100", Unit.ACCURACY), of("1/2", Unit.POINTS)))
                .isEqualTo(of("185/200", Unit.ACCURACY));
    }

    @ParameterizedTest(name = "{0} {1} = {2} {3}")
    @CsvSource({
        "NEAREST, 5/2, 3, COUNT",
        "NEAREST, -5/2, -2, COUNT",
        "FLOOR, 7/2, 3, COUNT",
        "CEIL, 7/2, 4, COUNT",
        "ABS, -1/2, 1/2, NUMBER",
        "RELU, -1/2, 0, NUMBER",
        "NEGATE, 1/2, -1/2, NUMBER",
        "SQRT, 9/4, 3/2, NUMBER",
        "EXP, 0, 1, NUMBER",
        "LOG, 1, 0, NUMBER",
        "NUMBER, 1/2, 1/2, NUMBER",
        "FRACTION, 1/2, 1/2, FRACTION",
    })
    void functionsOfOneNumber(Operation operation, String of, String is, Unit unit) {
        assertThat(apply(operation, number(of))).isEqualTo(of(is, unit));
    }

    @Test
    void roundingAQuantityKeepsItsUnit() {
        assertThat(apply(Operation.FLOOR, of("7/2", Unit.EPOCHS))).isEqualTo(of("3", Unit.EPOCHS));
    }

    @ParameterizedTest(name = "{0} of 1, 2, 4, 9 = {1}")
    @CsvSource({"SUM, 16", "MEAN, 4", "MEDIAN, 3", "MIN, 1", "MAX, 9"})
    void reductionsOfAList(Operation operation, String is) {
        Value list = list(number("1"), number("9"), number("4"), number("2"));
        assertThat(apply(operation, list)).isEqualTo(number(is));
    }

    @Test
    void deviationIsTheSamples() {
        Value list = list(number("1"), number("3"), number("5"));
        assertThat(apply(Operation.DEVIATION, list)).isEqualTo(number("2"));
    }

    @Test
    void deviationOfAccuraciesIsPoints() {
        Value list = list(of("9/10", Unit.ACCURACY), of("8/10", Unit.ACCURACY));
        Value deviation = apply(Operation.DEVIATION, list);
        assertThat(deviation.type()).isEqualTo(Unit.POINTS);
        assertThat(Figures.show(deviation)).isEqualTo("7.07107 points");
    }

    @Test
    void listsOfListsAreReducedElementByElement() {
        Value rows = list(list(count(1), count(2)), list(count(3), count(6)));
        assertThat(apply(Operation.MEAN, rows))
                .isEqualTo(new Value.Sequence(Unit.NUMBER, List.of(number("2"), number("4"))));
    }

    @Test
    void listsAreSortedNumberedFilledAndJoined() {
        assertThat(apply(Operation.SORTED, list(count(3), count(1))))
                .isEqualTo(list(count(1), count(3)));
        assertThat(apply(Operation.FILL, count(7), count(2))).isEqualTo(list(count(7), count(7)));
        assertThat(apply(Operation.PLUS, list(count(1)), list(count(2))))
                .isEqualTo(list(count(1), count(2)));
        assertThat(apply(Operation.NUMBERED, list(count(5))))
                .isEqualTo(list(new Value.Tuple(List.of(count(0), count(5)))));
        assertThat(apply(Operation.COUNT, list(count(5), count(5)))).isEqualTo(count(2));
        assertThat(apply(Operation.INDEX, list(count(5), count(6)), count(1))).isEqualTo(count(6));
    }

    @Test
    void aTextIsJoinedOfItsParts() {
        assertThat(apply(Operation.JOIN, new Value.Text("stage"), count(1200)))
                .isEqualTo(new Value.Text("stage1200"));
    }

    @Test
    void aCountEqualsTheNumberOfItsSize() {
        assertThat(apply(Operation.EQUAL, count(2), number("2"))).isEqualTo(new Value.Flag(true));
        assertThat(apply(Operation.EQUAL, list(count(2)), list(number("2"))))
                .isEqualTo(new Value.Flag(true));
        assertThat(apply(Operation.LESS, count(2), number("5/2"))).isEqualTo(new Value.Flag(true));
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal(Code.P0130, Operation.OVER, count(1), count(0)),
                new Refusal(Code.P0130, Operation.MODULO, count(1), count(0)),
                new Refusal(Code.P0130, Operation.POWER, number("0"), number("-1")),
                new Refusal(Code.P0130, Operation.DEVIATION, list(count(1))),
                new Refusal(Code.P0101, Operation.SQRT, number("-1")),
                new Refusal(Code.P0101, Operation.MEAN, list()),
                new Refusal(Code.P0101, Operation.PLUS, count(1), new Value.Text("a")),
                new Refusal(Code.P0124, Operation.SUM, list(of("1/2", Unit.ACCURACY))),
                new Refusal(Code.P0314, Operation.INDEX, list(count(1)), count(1)),
                new Refusal(Code.P0314, Operation.INDEX, list(count(1)), count(-1)),
                new Refusal(Code.P0520, Operation.FILL, count(1), count(1_000_001)),
                new Refusal(Code.P0101, Operation.POWER, number("10"), number("1000000")));
    }

    record Refusal(Code code, Operation operation, List<Value> values) {
        Refusal(Code code, Operation operation, Value... values) {
            this(code, operation, List.of(values));
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(Refusal refusal) {
        assertThatThrownBy(() -> Arithmetic.apply(refusal.operation(), refusal.values()))
                .isInstanceOfSatisfying(
                        MismatchException.class,
                        mismatch -> assertThat(mismatch.code()).isEqualTo(refusal.code()));
    }

    @Test
    void aNumberThatDoublesItsDigitsEndsInABudget() {
        assertThatThrownBy(
                        () -> {
                            Value x = count(10);
                            for (int i = 0; i < 60; i++) {
                                x = apply(Operation.TIMES, x, x);
                            }
                        })
                .isInstanceOfSatisfying(
                        MismatchException.class,
                        mismatch -> assertThat(mismatch.code()).isEqualTo(Code.P0520));
    }

    @Test
    void aRangeOfSharesHasTheElementsOfItsStep() {
        Value range =
                new Value.Range(
                        of("1/10", Unit.FRACTION),
                        of("3/10", Unit.FRACTION),
                        true,
                        Optional.of(of("1/10", Unit.FRACTION)));
        assertThat(Arithmetic.elements(range))
                .containsExactly(
                        of("1/10", Unit.FRACTION),
                        of("2/10", Unit.FRACTION),
                        of("3/10", Unit.FRACTION));
    }
}
