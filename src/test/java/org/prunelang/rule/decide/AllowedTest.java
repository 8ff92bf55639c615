package org.prunelang.rule.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowedTest {
    @Test
    void theWholeWidthIsAllowedThoughItIsNoMultiple() {
        Allowed allowed = new Allowed(20, 1, 8);
        assertThat(allowed.nearest(19)).isEqualTo(20);
        assertThat(allowed.nearest(17)).isEqualTo(16);
        assertThat(allowed.next(20)).isEqualTo(16);
    }

    @Test
    void halfWayGoesUp() {
        assertThat(new Allowed(32, 1, 8).nearest(12)).isEqualTo(16);
        assertThat(new Allowed(20, 1, 8).nearest(18)).isEqualTo(20);
    }

    @Test
    void theLeastCutsOffSmallMultiples() {
        Allowed allowed = new Allowed(64, 10, 8);
        assertThat(allowed.fewest()).isEqualTo(16);
        assertThat(allowed.nearest(3)).isEqualTo(16);
        assertThat(allowed.next(16)).isEqualTo(16);
    }

    @Test
    void aLayerNarrowerThanTheLeastKeepsAll() {
        Allowed allowed = new Allowed(6, 8, 1);
        assertThat(allowed.fewest()).isEqualTo(6);
        assertThat(allowed.nearest(2)).isEqualTo(6);
        assertThat(new Allowed(6, 1, 8).fewest()).isEqualTo(6);
    }

    @Test
    void nearestAgreesWithTryingEveryNumber() {
        for (int width = 1; width <= 24; width++) {
            for (int least = 0; least <= 26; least++) {
                for (int multiple = 1; multiple <= 9; multiple++) {
                    Allowed allowed = new Allowed(width, least, multiple);
                    for (int asked = 0; asked <= width; asked++) {
                        assertThat(allowed.nearest(asked))
                                .isEqualTo(tried(width, least, multiple, asked));
                    }
                }
            }
        }
    }

    private static int tried(int width, int least, int multiple, int asked) {
        int best = width;
        for (int n = width; n >= 1; n--) {
            boolean allowed = n == width || (n % multiple == 0 && n >= least);
            if (allowed && Math.abs(n - asked) < Math.abs(best - asked)) {
                best = n;
            }
        }
        return best;
    }
}
