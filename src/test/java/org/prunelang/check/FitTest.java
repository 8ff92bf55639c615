package org.prunelang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.prunelang.diagnostic.Code;
import org.prunelang.value.Noun;
import org.prunelang.value.Rational;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

class FitTest {
    private static Value of(long n, long d, Unit unit) {
        return new Value.Quantity(Rational.of(n, d), unit);
    }

    private static Value fitted(Type type, Value value) {
        return ((Fit.Fits) Fit.fit(type, value)).value();
    }

    private static Code refused(Type type, Value value) {
        return ((Fit.Misfit) Fit.fit(type, value)).code();
    }

    @Test
    void aCountIsANumber() {
        assertThat(fitted(Unit.NUMBER, Value.Quantity.count(3))).isEqualTo(of(3, 1, Unit.NUMBER));
        assertThat(refused(Unit.COUNT, of(5, 2, Unit.NUMBER))).isEqualTo(Code.P0101);
    }

    @Test
    void aPercentIsAnAccuracyWhereOneIsWanted() {
        assertThat(fitted(Unit.ACCURACY, of(93, 100, Unit.FRACTION)))
                .isEqualTo(of(93, 100, Unit.ACCURACY));
    }

    @Test
    void aPlainNumberIsNoShareAndNoQuantity() {
        assertThat(refused(Unit.FRACTION, of(2, 5, Unit.NUMBER))).isEqualTo(Code.P0121);
        assertThat(refused(Unit.EPOCHS, Value.Quantity.count(200))).isEqualTo(Code.P0121);
        assertThat(refused(Unit.BATCHES, of(2, 1, Unit.EPOCHS))).isEqualTo(Code.P0125);
    }

    @Test
    void aTextIsAPathWhereOneIsWanted() {
        assertThat(fitted(Type.Plain.PATH, new Value.Text("a/b")))
                .isEqualTo(new Value.Location("a/b"));
        assertThat(refused(Type.Plain.TEXT, Value.Quantity.count(1))).isEqualTo(Code.P0101);
    }

    @Test
    void ofSeveralTypesTheExactOneIsTaken() {
        Type rate = new Type.Either(List.of(Unit.NUMBER, Noun.CURVE));
        assertThat(fitted(rate, Value.Quantity.count(1))).isEqualTo(of(1, 1, Unit.NUMBER));
        Value curve = new Value.Choice("curve", "constant", new TreeMap<>());
        assertThat(fitted(rate, curve)).isEqualTo(curve);
        Type kernel = new Type.Either(List.of(Type.Plain.SIZE, Unit.COUNT));
        assertThat(fitted(kernel, Value.Quantity.count(3))).isEqualTo(Value.Quantity.count(3));
    }

    @Test
    void listsAreReadElementByElement() {
        Value counts = new Value.Sequence(Unit.COUNT, List.of(Value.Quantity.count(1)));
        assertThat(fitted(new Type.ListOf(Unit.NUMBER), counts))
                .isEqualTo(new Value.Sequence(Unit.NUMBER, List.of(of(1, 1, Unit.NUMBER))));
        assertThat(refused(new Type.ListOf(Unit.FRACTION), counts)).isEqualTo(Code.P0101);
    }

    @Test
    void listsOfNumbersAreTensorsAsDeepAsThereAreAxes() {
        Type vector = new Type.Tensor(List.of("filter"));
        Type list = new Type.ListOf(Unit.COUNT);
        assertThat(Fit.accepts(vector, list)).isTrue();
        assertThat(Fit.accepts(vector, new Type.ListOf(list))).isFalse();
        assertThat(Fit.accepts(new Type.Tensor(List.of("a", "b")), new Type.ListOf(list))).isTrue();
        assertThat(
                        Fit.accepts(
                                new Type.Tensor(List.of("a", "b")),
                                new Type.Tensor(List.of("b", "a"))))
                .isTrue();
        assertThat(Fit.accepts(vector, new Type.Tensor(List.of("row")))).isFalse();
    }

    @Test
    void theResultOfASearchIsItsBestStructure() {
        assertThat(Fit.accepts(Noun.STRUCTURE, Noun.FOUND)).isTrue();
        assertThat(Fit.accepts(Noun.FOUND, Noun.STRUCTURE)).isFalse();
    }

    @Test
    void theUnknownFitsEverywhere() {
        assertThat(Fit.accepts(Unit.EPOCHS, new Type.Unknown())).isTrue();
        assertThat(Fit.accepts(new Type.Unknown(), Noun.NETWORK)).isTrue();
    }
}
