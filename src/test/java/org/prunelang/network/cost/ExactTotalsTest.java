package org.prunelang.network.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.prunelang.network.Draft;
import org.prunelang.network.build.Signal;
import org.prunelang.value.Rational;

class ExactTotalsTest {

    @Test
    void activationsAreWhatLayersMakeOfOneImage() {
        Draft draft = new Draft();
        Signal x = draft.relu("relu", draft.conv("conv", draft.image(3, 8), 4, 3, 2));
        assertThat(Activations.of(draft.ending(x))).isEqualTo(Rational.of(2 * 4 * 16));
    }

    @Test
    void totalsDoNotOverflow() {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 5; i++) {
            sum.add(Long.MAX_VALUE);
        }
        BigInteger five = BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(5));
        assertThat(sum.total()).isEqualTo(new Rational(five, BigInteger.ONE));
    }
}
