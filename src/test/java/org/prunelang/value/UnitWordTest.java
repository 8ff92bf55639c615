package org.prunelang.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitWordTest {
    @ParameterizedTest(name = "1 {0} is {2} {1}")
    @CsvSource({
        "epochs, EPOCHS, 1",
        "epoch, EPOCHS, 1",
        "batch, BATCHES, 1",
        "images, IMAGES, 1",
        "halvings, HALVINGS, 1",
        "points, POINTS, 1",
        "ms, DURATION, 1/1000",
        "hours, DURATION, 3600",
        "minute, DURATION, 60",
        "KB, BYTES, 1000",
        "MB, BYTES, 1000000",
        "flops, MACS, 1/2",
        "params, PARAMS, 1",
    })
    void standsForSoMuchOfAUnit(String word, Unit unit, String factor) {
        assertThat(UnitWord.of(word)).contains(new UnitWord(word, unit, Rational.parse(factor)));
    }

    @Test
    void typesThatAreNoUnitsStandAfterNoNumber() {
        assertThat(UnitWord.of("count")).isEmpty();
        assertThat(UnitWord.of("accuracy")).isEmpty();
        assertThat(UnitWord.of("filters")).isEmpty();
    }
}
