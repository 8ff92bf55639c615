package org.prunelang.data.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.prunelang.data.image.ImageSet;
import org.prunelang.data.image.Pictures;

class SplitTest {
    private static final Split FIFTY = Split.all(Pictures.random(50, 1, 2, 2, 5));

    @Test
    void anEpochHasEveryImageOnceInAnOrderOfItsOwn() {
        int[] first = FIFTY.shuffled(1, 0);
        assertThat(Arrays.stream(first).sorted().toArray()).containsExactly(FIFTY.inOrder());
        assertThat(FIFTY.shuffled(1, 0)).containsExactly(first);
        assertThat(FIFTY.shuffled(1, 1)).isNotEqualTo(first);
        assertThat(FIFTY.shuffled(2, 0)).isNotEqualTo(first);
    }

    @Test
    void theLastSmallerBatchCounts() {
        assertThat(new Split(FIFTY.images(), new int[50_000]).batches(128)).isEqualTo(391);
        assertThat(FIFTY.batches(50)).isEqualTo(1);
        assertThat(FIFTY.batches(49)).isEqualTo(2);
    }

    @Test
    void aSampleIsASmallerSplitOfTheSameShares() {
        Split sample = FIFTY.sample(10, 3);
        assertThat(sample.count()).isEqualTo(10);
        assertThat(Arrays.stream(sample.inOrder()).map(FIFTY.images()::label).distinct().count())
                .isEqualTo(5);
        assertThat(FIFTY.sample(1000, 3).count()).isEqualTo(50);
    }

    @Test
    void theDigestIsOfWhatTheImagesAre() {
        String digest = split(4, new byte[] {1, 2, 3, 4}, 0, 1).digest();
        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(split(4, new byte[] {1, 2, 3, 4}, 0, 1).digest()).isEqualTo(digest);
        assertThat(split(4, new byte[] {1, 2, 3, 5}, 0, 1).digest()).isNotEqualTo(digest);
        assertThat(split(4, new byte[] {1, 2, 3, 4}, 1, 0).digest()).isNotEqualTo(digest);
        assertThat(split(5, new byte[] {1, 2, 3, 4}, 0, 1).digest()).isNotEqualTo(digest);
        assertThat(FIFTY.sample(10, 1).digest()).isNotEqualTo(FIFTY.sample(10, 2).digest());
    }

    /** The same bytes, cut into other images. */
    @Test
    void theDigestIsOfTheirSizesToo() {
        byte[] bytes = {1, 2, 3, 4};
        String wide = Split.all(ImageSet.owning(1, 1, 4, 1, bytes, new int[1])).digest();
        String tall = Split.all(ImageSet.owning(1, 4, 1, 1, bytes, new int[1])).digest();
        assertThat(wide).isNotEqualTo(tall);
    }

    @Test
    void imagesThatAreNotMembersDoNotCount() {
        ImageSet images = Pictures.random(4, 1, 1, 1, 2);
        ImageSet two =
                ImageSet.owning(
                        1,
                        1,
                        1,
                        2,
                        new byte[] {
                            (byte) images.pixel(0, 0, 0, 0), (byte) images.pixel(2, 0, 0, 0)
                        },
                        new int[] {images.label(0), images.label(2)});
        assertThat(new Split(images, new int[] {0, 2}).digest()).isEqualTo(Split.all(two).digest());
    }

    private static Split split(int classes, byte[] bytes, int... labels) {
        return Split.all(ImageSet.owning(1, 1, 2, classes, bytes, labels));
    }
}
