package org.prunelang.data.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.prunelang.data.Augmentation;
import org.prunelang.data.Normalization;
import org.prunelang.data.image.ImageSet;
import org.prunelang.data.image.Pictures;
import org.prunelang.data.split.Split;

@Timeout(60)
class BatchesTest {
    private static final ImageSet IMAGES = Pictures.random(103, 3, 6, 5, 4);
    private static final Split SPLIT = Split.all(IMAGES);
    private static final Normalization NORMALIZATION = Normalization.IMAGENET;
    private static final Preparation AUGMENTED =
            new Preparation(
                    NORMALIZATION, List.of(new Augmentation.PadCrop(2), new Augmentation.Flip()));

    /** All numbers and labels of a pass, copied while each batch is lent. */
    private record Seen(List<Float> numbers, List<Long> labels, List<Integer> sizes) {
        static Seen of(Pass pass) throws InterruptedException {
            Seen seen = new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Optional<Batch> next = pass.next(); next.isPresent(); next = pass.next()) {
                Batch batch = next.get();
                seen.sizes.add(batch.count());
                FloatBuffer images = batch.images();
                while (images.hasRemaining()) {
                    seen.numbers.add(images.get());
                }
                for (int i = 0; i < batch.count(); i++) {
                    seen.labels.add(batch.labels().get(i));
                }
            }
            return seen;
        }
    }

    @Test
    void evaluationHasEveryImageInOrderWithItsChannelsSideBySide() throws InterruptedException {
        Seen seen = evaluate(20);
        assertThat(seen.sizes).containsExactly(20, 20, 20, 20, 20, 3);
        List<Float> expected = new ArrayList<>();
        float[] table = NORMALIZATION.table();
        for (int i = 0; i < IMAGES.count(); i++) {
            assertThat(seen.labels.get(i)).isEqualTo(IMAGES.label(i));
            for (int y = 0; y < 6; y++) {
                for (int x = 0; x < 5; x++) {
                    for (int c = 0; c < 3; c++) {
                        expected.add(table[c * 256 + IMAGES.pixel(i, c, y, x)]);
                    }
                }
            }
        }
        assertThat(seen.numbers).isEqualTo(expected);
    }

    private static Seen evaluate(int size) throws InterruptedException {
        try (Batches batches = new Batches(SPLIT, AUGMENTED, size)) {
            return Seen.of(batches.evaluation());
        }
    }

    @Test
    void theSizeOfABatchDoesNotChangeTheImages() throws InterruptedException {
        assertThat(evaluate(7).numbers).isEqualTo(evaluate(103).numbers);
        assertThat(evaluate(7).numbers).isEqualTo(evaluate(1_000_000).numbers);
        assertThat(train(1, 0, 8).numbers).isEqualTo(train(1, 0, 50).numbers);
        assertThat(train(1, 0, 8).labels).isEqualTo(train(1, 0, 50).labels);
    }

    private static Seen train(long seed, int epoch, int size) throws InterruptedException {
        try (Batches batches = new Batches(SPLIT, AUGMENTED, size)) {
            return Seen.of(batches.training(seed, epoch));
        }
    }

    @Test
    void trainingIsTheSameForASeedAndAnEpochOnly() throws InterruptedException {
        Seen once = train(1, 3, 16);
        assertThat(train(1, 3, 16)).isEqualTo(once);
        assertThat(train(2, 3, 16).numbers).isNotEqualTo(once.numbers);
        assertThat(train(1, 4, 16).numbers).isNotEqualTo(once.numbers);
    }

    @Test
    void trainingIsShuffledAndAugmentedAndLabelsStayWithTheirImages() throws InterruptedException {
        byte[] pixels = new byte[40];
        int[] labels = new int[40];
        for (int i = 0; i < 40; i++) {
            pixels[i] = (byte) (i % 7);
            labels[i] = i % 7;
        }
        Split split = Split.all(ImageSet.owning(1, 1, 1, 7, pixels, labels));
        Preparation plain = new Preparation(Normalization.none(1), List.of());
        try (Batches batches = new Batches(split, plain, 6)) {
            Seen seen = Seen.of(batches.training(1, 0));
            for (int i = 0; i < 40; i++) {
                assertThat(Math.round(seen.numbers.get(i) * 255))
                        .isEqualTo((int) (long) seen.labels.get(i));
            }
            assertThat(seen.labels).isNotEqualTo(Seen.of(batches.evaluation()).labels);
        }
    }

    @Test
    void aBatchStaysAsItIsUntilTheNextIsAskedFor() throws InterruptedException {
        try (Batches batches = new Batches(SPLIT, AUGMENTED, 10)) {
            Pass pass = batches.evaluation();
            Batch first = pass.next().orElseThrow();
            float[] before = new float[first.images().remaining()];
            first.images().get(before);
            Thread.sleep(100);
            float[] after = new float[before.length];
            first.images().get(after);
            assertThat(after).containsExactly(before);
            Batch second = pass.next().orElseThrow();
            assertThat(second).isNotSameAs(first);
            assertThat(pass.next().orElseThrow()).isSameAs(first);
        }
    }

    @Test
    void buffersAreDirectAndOfTheMachinesOrder() throws InterruptedException {
        try (Batches batches = new Batches(SPLIT, AUGMENTED, 10)) {
            Batch batch = batches.evaluation().next().orElseThrow();
            assertThat(batch.imageBytes().isDirect()).isTrue();
            assertThat(batch.imageBytes().remaining()).isEqualTo(10 * 90 * 4);
            assertThat(batch.imageBytes().getFloat(0)).isEqualTo(batch.images().get(0));
            assertThat(batch.labelBytes().isDirect()).isTrue();
            assertThat(batch.labelBytes().remaining()).isEqualTo(80);
            assertThat(batch.labelBytes().getLong(8)).isEqualTo(batch.labels().get(1));
        }
    }

    @Test
    void aPassThatIsLeftEarlyMakesRoomForTheNext() throws InterruptedException {
        Seen whole = train(1, 1, 10);
        try (Batches batches = new Batches(SPLIT, AUGMENTED, 10)) {
            for (int i = 0; i < 50; i++) {
                Pass left = batches.training(1, 0);
                left.next();
                Seen seen = Seen.of(batches.training(1, 1));
                assertThat(seen).isEqualTo(whole);
                assertThat(left.next()).isEmpty();
            }
        }
    }

    @Test
    void afterTheLastBatchThereIsNone() throws InterruptedException {
        try (Batches batches = new Batches(SPLIT, AUGMENTED, 60)) {
            assertThat(batches.count()).isEqualTo(2);
            Pass pass = batches.evaluation();
            Seen.of(pass);
            assertThat(pass.next()).isEmpty();
            assertThat(pass.next()).isEmpty();
        }
    }

    @Test
    void aSplitWithoutImagesHasNoBatches() throws InterruptedException {
        try (Batches batches = new Batches(new Split(IMAGES, new int[0]), AUGMENTED, 10)) {
            assertThat(batches.count()).isZero();
            assertThat(batches.evaluation().next()).isEmpty();
        }
    }

    @Test
    void whatGoesWrongInTheOtherThreadIsToldToTheReader() throws InterruptedException {
        Split broken = new Split(IMAGES, new int[] {0, 1, 5000});
        try (Batches batches = new Batches(broken, AUGMENTED, 2)) {
            Pass pass = batches.evaluation();
            assertThat(pass.next()).isPresent();
            assertThatThrownBy(pass::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(IndexOutOfBoundsException.class);
            assertThat(pass.next()).isEmpty();
        }
    }

    @Test
    void normalisationForOtherChannelsIsRefused() {
        assertThatThrownBy(() ->
                        new Batches(SPLIT, new Preparation(Normalization.none(1), List.of()), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
