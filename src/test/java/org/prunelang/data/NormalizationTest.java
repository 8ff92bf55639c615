package org.prunelang.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizationTest {
    /** Numbers of torchvision's ToTensor and Normalize, as PyTorch computes them in 32 bits. */
    @Test
    void theTableHoldsPyTorchsNumbers() {
        float[] table = Normalization.IMAGENET.table();
        assertThat(table).hasSize(3 * 256);
        assertThat(table[0]).isEqualTo(-2.117904f);
        assertThat(table[255]).isEqualTo(2.2489083f);
        assertThat(table[256 + 100]).isEqualTo(-0.28501397f);
        assertThat(table[512 + 7]).isEqualTo(-1.68244f);
    }

    @Test
    void noneLeavesPixelsBetweenZeroAndOne() {
        float[] table = Normalization.none(1).table();
        assertThat(table[0]).isZero();
        assertThat(table[51]).isEqualTo(51 / 255f);
        assertThat(table[255]).isOne();
    }

    @Test
    void aDeviationOfZeroIsNone() {
        assertThatThrownBy(() -> new Normalization(List.of(0.5), List.of(0.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Normalization(List.of(0.5), List.of(1.0, 1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
