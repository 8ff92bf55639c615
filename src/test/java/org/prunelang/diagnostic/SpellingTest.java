package org.prunelang.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> KNOWN =
            List.of("geometric_median", "l1", "l2", "batchnorm_scale", "random", "taylor");

    @ParameterizedTest
    @CsvSource({
        "geometric_medain, geometric_median",
        "geomtric_mean, geometric_median",
        "Random, random",
        "tailor, taylor",
        "l3, l1",
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(Spelling.nearest(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"hrank", "sum", "norm", "x", "batch"})
    void saysNothingWhenNothingIsNear(String written) {
        assertThat(Spelling.nearest(written, List.of("geometric_median", "batchnorm_scale")))
                .isEmpty();
    }

    @Test
    void listsTheNearestFirst() {
        assertThat(Spelling.near("stage", List.of("stages", "stag1e1", "stave", "other"), 3))
                .containsExactly("stages", "stave", "stag1e1");
    }

    @ParameterizedTest
    @CsvSource({"'','',0", "abc,'',3", "abc,acb,1", "abc,abd,1", "kitten,sitting,3", "ABC,abc,0"})
    void countsEdits(String one, String other, int edits) {
        assertThat(Spelling.distance(one, other)).isEqualTo(edits);
        assertThat(Spelling.distance(other, one)).isEqualTo(edits);
    }
}
