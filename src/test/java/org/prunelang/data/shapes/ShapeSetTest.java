package org.prunelang.data.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.prunelang.data.DataSet;
import org.prunelang.data.Normalization;
import org.prunelang.data.image.ImageSet;
import org.prunelang.data.split.Split;

class ShapeSetTest {
    private static final ImageSet TRAINING = new ShapeSet(ShapeSet.SEED).training();
    private static final ImageSet TEST = new ShapeSet(ShapeSet.SEED).test();

    /** These change only where the set is meant to change: results of others depend on it. */
    @Test
    void theImagesAreTheSameOnEveryMachine() {
        assertThat(Split.all(TEST).digest())
                .isEqualTo("c23edcdc6c3c9306698634a4e958b9aef3f8ebba5bd64be4213e3876ed186865");
        assertThat(Split.all(TRAINING).digest())
                .isEqualTo("36ee0bcd916d18f60d4f7d37e3e880e8ed8c7936b3c0b7f451ca884354546835");
    }

    @Test
    void anotherSeedMakesOtherImages() {
        assertThat(Split.all(new ShapeSet(1).test()).digest())
                .isNotEqualTo(Split.all(TEST).digest());
    }

    @Test
    void everyClassHasAsManyImages() {
        int[] counts = new int[10];
        for (int i = 0; i < TRAINING.count(); i++) {
            counts[TRAINING.label(i)]++;
        }
        assertThat(counts).containsOnly(ShapeSet.TRAINING_IMAGES / 10);
        assertThat(ShapeSet.classes()).hasSize(10).contains("disc", "fine stripes");
    }

    /**
     * Nobody is right of more than 96% on average. Of 2,000 images a share of 99% would then be
     * more than six deviations away.
     */
    @Test
    void pairsOfClassesOverlapSoThatNobodyReaches99Percent() {
        double best = ShapeKind.bestAccuracy();
        double deviation = Math.sqrt(best * (1 - best) / ShapeSet.TEST_IMAGES);
        assertThat(best).isBetween(0.95, 0.96);
        assertThat(best + 6 * deviation).isLessThan(0.99);
    }

    /**
     * Colour and brightness say next to nothing: whoever only compares with mean images is lost.
     */
    @Test
    void theMeanImageOfAClassDoesNotGiveItAway() {
        double[][] means = new double[10][TRAINING.elements()];
        for (int i = 0; i < TRAINING.count(); i++) {
            add(means[TRAINING.label(i)], TRAINING, i, 10.0 / TRAINING.count());
        }
        int right = 0;
        for (int i = 0; i < TEST.count(); i++) {
            right += nearest(means, i) == TEST.label(i) ? 1 : 0;
        }
        assertThat(right / (double) TEST.count()).isLessThan(0.25);
    }

    private static void add(double[] sum, ImageSet images, int image, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * pixel(images, image, i);
        }
    }

    private static int nearest(double[][] means, int image) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int label = 0; label < means.length; label++) {
            double distance = 0;
            for (int i = 0; i < means[label].length; i++) {
                double difference = means[label][i] - pixel(TEST, image, i);
                distance += difference * difference;
            }
            best = distance < least ? label : best;
            least = Math.min(distance, least);
        }
        return best;
    }

    private static int pixel(ImageSet images, int image, int element) {
        return images.pixel(image, element % 3, element / 96, element / 3 % 32);
    }

    @Test
    void itsNormalisationIsThatOfItsTrainingImages() {
        Normalization own = DataSet.SHAPES.own();
        for (int channel = 0; channel < 3; channel++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < TRAINING.count(); i++) {
                for (int k = 0; k < 1024; k++) {
                    double value = TRAINING.pixel(i, channel, k / 32, k % 32) / 255.0;
                    sum += value;
                    squares += value * value;
                }
            }
            double mean = sum / (TRAINING.count() * 1024.0);
            double deviation = Math.sqrt(squares / (TRAINING.count() * 1024.0) - mean * mean);
            assertThat(own.means().get(channel)).isCloseTo(mean, within(5e-5));
            assertThat(own.deviations().get(channel)).isCloseTo(deviation, within(5e-5));
        }
    }
}
