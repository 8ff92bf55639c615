package org.prunelang.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void aMachineThatWritesCommas() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest(name = "{0} {1} reads {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "125485706 | MACS | 125.49M macs",
                "4089284608 | MACS | 4.09G macs",
                "853018 | PARAMS | 853,018 params",
                "25557032 | PARAMS | 25.56M params",
                "2/5 | FRACTION | 40%",
                "1/8 | FRACTION | 12.5%",
                "606/1000 | FRACTION | 60.6%",
                "2/3 | FRACTION | 66.7%",
                "9359/10000 | ACCURACY | 93.59%",
                "1/2 | POINTS | 0.5 points",
                "1 | POINTS | 1 point",
                "200 | EPOCHS | 200 epochs",
                "1 | EPOCHS | 1 epoch",
                "1 | BATCHES | 1 batch",
                "30000 | BATCHES | 30,000 batches",
                "12/1000 | DURATION | 12 ms",
                "3/2 | DURATION | 1.5 s",
                "125 | DURATION | 2 min 5 s",
                "7800 | DURATION | 2 h 10 min",
                "7200 | DURATION | 2 h",
                "1/4000 | DURATION | 250 us",
                "512 | BYTES | 512 bytes",
                "3412072 | BYTES | 3.41 MB",
                "12500 | BYTES | 12.50 KB",
                "16 | COUNT | 16",
                "55450/1000000 | NUMBER | 0.05545",
                "1/3 | NUMBER | 0.333333",
                "1/10000 | NUMBER | 0.0001",
                "1/20000000 | NUMBER | 5e-8",
            })
    void quantities(String amount, Unit unit, String shown) {
        assertThat(Figures.show(new Value.Quantity(Rational.parse(amount), unit))).isEqualTo(shown);
    }

    @Test
    void changesCarryTheirSign() {
        assertThat(Figures.change(Rational.of(12549), Rational.of(7601))).isEqualTo("-39.4%");
        assertThat(Figures.change(Rational.of(100), Rational.of(102))).isEqualTo("+2.0%");
    }

    @Test
    void millionsHaveTheDecimalsAskedFor() {
        assertThat(Figures.millions(Rational.of(853_018), 3)).isEqualTo("0.853M");
    }

    @Test
    void compoundValuesReadAsTheyAreWritten() {
        Value share = new Value.Quantity(Rational.of(1, 10), Unit.FRACTION);
        Value range = new Value.Range(share, share, true, Optional.of(share));
        assertThat(Figures.show(range)).isEqualTo("10%..10% step 10%");
        assertThat(Figures.show(new Value.Dimensions(List.of(3, 3)))).isEqualTo("3x3");
        Value momentum = new Value.Quantity(Rational.of(9, 10), Unit.NUMBER);
        Value sgd =
                new Value.Choice("optimizer", "sgd", new TreeMap<>(Map.of("momentum", momentum)));
        assertThat(Figures.show(new Value.Tuple(List.of(sgd, share))))
                .isEqualTo("(sgd(momentum: 0.9), 10%)");
    }
}
