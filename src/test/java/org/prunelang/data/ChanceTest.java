package org.prunelang.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {
    @Test
    void theSamePathGivesTheSameChoices() {
        assertThat(hundred(Chance.of(1, 2, 3))).containsExactly(hundred(Chance.of(1, 2, 3)));
    }

    @Test
    void everyNumberOfThePathCounts() {
        Set<String> seen = new HashSet<>();
        for (Chance chance :
                new Chance[] {
                    Chance.of(1),
                    Chance.of(2),
                    Chance.of(1, 0),
                    Chance.of(1, 1),
                    Chance.of(0, 1),
                    Chance.of(1, 0, 0),
                    Chance.of(1, 0, 1),
                    Chance.of(1, 1, 0)
                }) {
            seen.add(Arrays.toString(hundred(chance)));
        }
        assertThat(seen).hasSize(8);
    }

    @Test
    void numbersBelowABoundAreEven() {
        int[] counts = new int[9];
        Chance chance = Chance.of(5);
        for (int i = 0; i < 90_000; i++) {
            counts[chance.below(9)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(9_600, 10_400);
        }
    }

    @Test
    void shufflingKeepsTheNumbers() {
        int[] numbers = IntStream.range(0, 1000).toArray();
        Chance.of(7).shuffle(numbers);
        assertThat(numbers).isNotEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(Arrays.stream(numbers).sorted().toArray())
                .containsExactly(IntStream.range(0, 1000).toArray());
    }

    @Test
    void grainHasMeanZeroAndDeviationOne() {
        Chance chance = Chance.of(11);
        double[] grains = IntStream.range(0, 100_000).mapToDouble(_ -> chance.grain()).toArray();
        double mean = Arrays.stream(grains).average().orElseThrow();
        double square = Arrays.stream(grains).map(g -> g * g).average().orElseThrow();
        assertThat(mean).isBetween(-0.02, 0.02);
        assertThat(square).isBetween(0.97, 1.03);
    }

    private static int[] hundred(Chance chance) {
        return IntStream.range(0, 100).map(_ -> chance.below(1000)).toArray();
    }
}
