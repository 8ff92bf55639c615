package org.prunelang.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Vectors by hand from the triangle filter with pixel centres at the halves. */
class ResamplerTest {
    @Test
    void thePartThatIsTheWholeStaysAsItIs() {
        byte[] image = {0, 1, 2, 3, (byte) 255, (byte) 254};
        assertThat(new Resampler(1, 2, 3).stretch(image, 0, 0, 3, 2)).containsExactly(image);
    }

    @Test
    void twoPixelsGrowToFour() {
        byte[] image = {9, 0, 100, 9};
        assertThat(new Resampler(1, 1, 4).stretch(image, 1, 0, 2, 1))
                .containsExactly(0, 25, 75, 100);
    }

    @Test
    void rowsGrowLikeColumns() {
        byte[] image = {9, 0, 100, 9};
        assertThat(new Resampler(1, 4, 1).stretch(image, 0, 1, 1, 2))
                .containsExactly(0, 25, 75, 100);
    }

    @Test
    void channelsStayApart() {
        byte[] image = {0, 7, 100, 7, 50, 7, 50, 7};
        assertThat(new Resampler(2, 1, 4).stretch(image, 0, 0, 2, 1))
                .containsExactly(0, 7, 25, 7, 75, 7, 100, 7);
    }
}
