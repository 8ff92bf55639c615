package org.prunelang.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prunelang.data.Augmentation;
import org.prunelang.data.Chance;

class AugmentingTest {
    private static final int SIDE = 9;

    /** One bright pixel in the middle shows where the frame went. */
    private static final ImageSet DOT =
            Pictures.of(SIDE, SIDE, IntStream.range(0, 81).map(i -> i == 40 ? 255 : 0).toArray());

    @Test
    void padCropReachesEveryPlaceAndNoOther() {
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            places.add(brightest(augmented(DOT, new Augmentation.PadCrop(2), i)));
        }
        Set<Integer> expected = new HashSet<>();
        for (int y = 2; y <= 6; y++) {
            for (int x = 2; x <= 6; x++) {
                expected.add(y * SIDE + x);
            }
        }
        assertThat(places).isEqualTo(expected);
    }

    @Test
    void flipMirrorsEverySecondTime() {
        ImageSet images = Pictures.of(1, 2, 200, 10);
        long mirrored =
                IntStream.range(0, 10_000)
                        .filter(i -> augmented(images, new Augmentation.Flip(), i)[0] == 10)
                        .count();
        assertThat(mirrored).isBetween(4_800L, 5_200L);
    }

    @Test
    void aStretchedPartOfOneColourHasThatColour() {
        ImageSet images = Pictures.of(SIDE, SIDE, IntStream.range(0, 81).map(_ -> 77).toArray());
        for (int i = 0; i < 200; i++) {
            float[] shown = augmented(images, new Augmentation.RandomResizedCrop(SIDE, SIDE), i);
            assertThat(shown).containsOnly(77);
        }
    }

    @Test
    void stretchedPartsDiffer() {
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            float[] shown = augmented(DOT, new Augmentation.RandomResizedCrop(SIDE, SIDE), i);
            places.add(brightest(shown));
        }
        assertThat(places).hasSizeGreaterThan(40);
    }

    private static float[] augmented(ImageSet images, Augmentation augmentation, int number) {
        Frame frame = new Frame(images);
        frame.show(images, 0);
        Augmenting.apply(augmentation, frame, Chance.of(3, number));
        float[] table = new float[256];
        for (int i = 0; i < 256; i++) {
            table[i] = i;
        }
        float[] shown = new float[images.elements()];
        frame.write(table, shown, 0);
        return shown;
    }

    private static int brightest(float[] shown) {
        int best = 0;
        for (int i = 0; i < shown.length; i++) {
            best = shown[i] > shown[best] ? i : best;
        }
        return best;
    }
}
