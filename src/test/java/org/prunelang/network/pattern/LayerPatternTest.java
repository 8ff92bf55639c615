package org.prunelang.network.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prunelang.network.Layer;
import org.prunelang.network.Zoo;

class LayerPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage*.*.conv1|stage1.0.conv1",
                "stage*.*.conv1|/stage1/0/conv1",
                "/stage*/*/conv1|stage2.10.conv1",
                "conv*|conv",
                "c*v*|conv1",
                "**|a.b.c",
                "**.conv1|conv1",
                "**.conv1|a.b.conv1",
                "a.**|a",
                "a.**|a.b.c",
                "a.**.z|a.z",
                "a.**.z|a.b.c.z",
                "a.**.**.z|a.z",
                "?onv|conv",
                "conv{1,2}|conv2",
                "{a.b,c}.d|a.b.d",
                "{a.b,c}.d|c/d",
                "stage[2..5].x|stage5.x",
                "stage[0..<3].x|stage2.x",
                "[8..12]|10",
                "n[1..2]5|n15",
                "\\*|*",
                "a\\{b|a{b",
                "*|relu_1",
            })
    void fits(String pattern, String name) {
        assertThat(parsed(pattern).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage*.*.conv1|stage1.0.1.conv1",
                "stage*.*.conv1|stage1.0.conv10",
                "stage1.0|stage1.0.conv1",
                "Conv|conv",
                "*|a.b",
                "**.conv1|xconv1",
                "a.**|ab",
                "a.**.z|az",
                "a.**.z|a.bz",
                "a?b|a.b",
                "conv{1,2}|conv12",
                "stage[2..5].x|stage6.x",
                "stage[2..5].x|stage02.x",
                "stage[0..<3].x|stage3.x",
                "[8..12]|1",
                "[8..12]|100",
                "\\*|a",
            })
    void doesNotFit(String pattern, String name) {
        assertThat(parsed(pattern).matches(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a{b|1|2",
                "a[1..|1|2",
                "a**|1|3",
                "**a|0|2",
                "a}|1|2",
                "{a{b}}|2|3",
                "x[5..2]|1|7",
                "x[1..<1]|1|8",
                "x[a..b]|1|7",
                "x\\|1|2",
            })
    void saysWhereAPatternIsBroken(String pattern, int from, int to) {
        assertThat(LayerPattern.parse(pattern))
                .isInstanceOfSatisfying(
                        Parsed.Broken.class,
                        broken -> {
                            assertThat(broken.from()).isEqualTo(from);
                            assertThat(broken.to()).isEqualTo(to);
                        });
    }

    @Test
    void anEmptyPatternIsBroken() {
        assertThat(LayerPattern.parse("")).isInstanceOf(Parsed.Broken.class);
    }

    @Test
    void layersWithEqualTextUnderTheStarsBelongTogether() {
        LayerPattern pattern = parsed("stage*.*.conv{1,2}");
        assertThat(pattern.stems("stage1.0.conv1")).contains(List.of("1", "0"));
        assertThat(pattern.stems("stage1.0.conv2")).isEqualTo(pattern.stems("stage1.0.conv1"));
        assertThat(pattern.stems("stage1.1.conv1")).isNotEqualTo(pattern.stems("stage1.0.conv1"));
        assertThat(pattern.stems("stem.conv")).isEmpty();
        assertThat(parsed("*a*").stems("xaya")).contains(List.of("xay", ""));
    }

    @Test
    void hostilePatternsTakeNoLongerThanPatternTimesName() {
        String name = "a".repeat(5_000);
        LayerPattern pattern = parsed("*a".repeat(200) + "b");
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(pattern.matches(name)).isFalse());
    }

    @Test
    void suggestsTheNearestPartsAndTheInsideOfBlocks() {
        List<String> names = Zoo.resnetCifar(56).layers().stream().map(Layer::name).toList();
        assertThat(Suggestions.near(parsed("stage*.*.cnv1"), names))
                .containsExactly("stage*.*.conv1");
        assertThat(Suggestions.near(parsed("stge*.*.conv1"), names))
                .first()
                .isEqualTo("stage*.*.conv1");
        assertThat(Suggestions.near(parsed("stage1.0"), names)).containsExactly("stage1.0.**");
        assertThat(Suggestions.near(parsed("conv1"), names)).contains("**.conv1");
        assertThat(Suggestions.near(parsed("transformer.*.attention"), names)).isEmpty();
    }

    private static LayerPattern parsed(String text) {
        return (LayerPattern) LayerPattern.parse(text);
    }
}
