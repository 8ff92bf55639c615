package org.prunelang.rule.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prunelang.rule.Amount;
import org.prunelang.rule.Policy;
import org.prunelang.rule.Verb;
import org.prunelang.rule.decide.Portion.Asked;
import org.prunelang.value.Rational;

class PortionTest {
    private static Asked share(int percent) {
        return new Asked(Amount.Measure.SHARE, Rational.of(percent, 100));
    }

    private static Portion portion(
            Verb verb, Policy.Rounding rounding, Allowed allowed, Asked... chain) {
        return Portion.of(verb, List.of(chain), rounding, allowed);
    }

    @ParameterizedTest
    @CsvSource({"16, 10, 9, 10", "32, 19, 19, 20", "64, 38, 38, 39"})
    void removing40PercentIsKeeping60Percent(
            int width, int nearest, int keptDown, int removedDown) {
        for (Verb verb : Verb.values()) {
            Asked asked = share(verb == Verb.KEEP ? 60 : 40);
            Allowed any = Allowed.anyOf(width);
            assertThat(portion(verb, Policy.Rounding.NEAREST, any, asked).kept())
                    .isEqualTo(nearest);
            assertThat(portion(verb, Policy.Rounding.KEPT_DOWN, any, asked).kept())
                    .isEqualTo(keptDown);
            assertThat(portion(verb, Policy.Rounding.REMOVED_DOWN, any, asked).kept())
                    .isEqualTo(removedDown);
        }
    }

    @Test
    void removing20PercentOf5IsExactlyOne() {
        Portion portion =
                portion(Verb.REMOVE, Policy.Rounding.REMOVED_DOWN, Allowed.anyOf(5), share(20));
        assertThat(portion.kept()).isEqualTo(4);
        assertThat(portion.reason()).isEqualTo("remove 20% (keep 4)");
    }

    @ParameterizedTest
    @CsvSource({"16, 15, 11", "32, 29, 20", "64, 58, 39"})
    void everyAmountOfAChainIsOfTheWidthBefore(int width, int first, int second) {
        Portion portion =
                portion(
                        Verb.REMOVE,
                        Policy.Rounding.REMOVED_DOWN,
                        Allowed.anyOf(width),
                        share(10),
                        share(30));
        assertThat(portion.afterEach()).containsExactly(first, second);
    }

    @Test
    void aChainOfKeptSharesSaysWhatIsLeftAfterEach() {
        Portion portion =
                portion(
                        Verb.KEEP,
                        Policy.Rounding.NEAREST,
                        Allowed.anyOf(16),
                        share(90),
                        share(60));
        assertThat(portion.afterEach()).containsExactly(14, 10);
    }

    @Test
    void theReasonShowsTheArithmetic() {
        Allowed any = Allowed.anyOf(16);
        assertThat(portion(Verb.REMOVE, Policy.Rounding.NEAREST, any, share(40)).reason())
                .isEqualTo("remove 40% (keep 9.6, nearest 10)");
        assertThat(portion(Verb.REMOVE, Policy.Rounding.REMOVED_DOWN, any, share(40)).reason())
                .isEqualTo("remove 40% (6.4, down to 6)");
        assertThat(portion(Verb.KEEP, Policy.Rounding.KEPT_DOWN, any, share(60)).reason())
                .isEqualTo("keep 60% (9.6, down to 9)");
    }

    @Test
    void aShareThatRoundsToNothingKeepsOneAndSaysSo() {
        Portion portion = portion(Verb.KEEP, Policy.Rounding.NEAREST, Allowed.anyOf(4), share(10));
        assertThat(portion.kept()).isEqualTo(1);
        assertThat(portion.reason()).isEqualTo("keep 10% (0.4, nearest 0); at least 1");
    }

    @Test
    void theLastStepOfAChainGivesWayToWhatIsAllowed() {
        Portion portion =
                portion(
                        Verb.REMOVE,
                        Policy.Rounding.NEAREST,
                        new Allowed(64, 1, 16),
                        share(10),
                        share(30));
        assertThat(portion.afterEach()).containsExactly(58, 32);
        assertThat(portion.reason()).endsWith("; 32 by multiples of 16");
    }
}
