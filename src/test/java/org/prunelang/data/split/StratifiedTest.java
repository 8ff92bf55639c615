package org.prunelang.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prunelang.data.image.ImageSet;
import org.prunelang.data.image.Pictures;

class StratifiedTest {
    private static final Split HUNDRED = Split.all(Pictures.random(100, 1, 1, 1, 5));

    @Test
    void everyClassGivesTheSameShare() {
        Split chosen = Stratified.divide(HUNDRED, 20, 1).chosen();
        assertThat(counts(chosen)).containsExactly(4, 4, 4, 4, 4);
    }

    @Test
    void bothTogetherAreTheWholeInItsOrder() {
        Stratified.Division division = Stratified.divide(HUNDRED, 33, 1);
        assertThat(division.chosen().inOrder()).hasSize(33).isSorted();
        assertThat(division.rest().inOrder()).hasSize(67).isSorted();
        assertThat(
                        IntStream.concat(
                                        IntStream.of(division.chosen().inOrder()),
                                        IntStream.of(division.rest().inOrder()))
                                .sorted())
                .containsExactly(IntStream.range(0, 100).boxed().toArray(Integer[]::new));
    }

    @Test
    void theSeedDecidesWhichOnes() {
        int[] one = Stratified.divide(HUNDRED, 20, 1).chosen().inOrder();
        assertThat(Stratified.divide(HUNDRED, 20, 1).chosen().inOrder()).containsExactly(one);
        assertThat(Stratified.divide(HUNDRED, 20, 2).chosen().inOrder()).isNotEqualTo(one);
    }

    @Test
    void sharesThatAreNotWholeGoToTheLargestRemainders() {
        int[] labels = {0, 0, 0, 0, 0, 0, 0, 1, 1, 2};
        Split uneven = Split.all(ImageSet.owning(1, 1, 1, 4, new byte[10], labels));
        assertThat(counts(Stratified.divide(uneven, 5, 1).chosen())).containsExactly(4, 1, 0, 0);
        assertThat(counts(Stratified.divide(uneven, 8, 1).chosen())).containsExactly(6, 1, 1, 0);
        assertThat(counts(Stratified.divide(uneven, 0, 1).chosen())).containsOnly(0);
        assertThat(counts(Stratified.divide(uneven, 10, 1).rest())).containsOnly(0);
    }

    @Test
    void moreThanAllIsNothingToTake() {
        assertThatThrownBy(() -> Stratified.divide(HUNDRED, 101, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] counts(Split split) {
        int[] counts = new int[split.images().classes()];
        for (int member : split.inOrder()) {
            counts[split.images().label(member)]++;
        }
        return counts;
    }
}
