package org.prunelang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be known before the run, and what may wait for it (evaluation, section 2.2). */
class TimesTest {
    private static final String HEAD =
            """
            use std.models { resnet_cifar }
            use std.data { cifar10 }
            use std.train { sgd }
            use std.criteria { l1 }
            data images = cifar10("d", holdout: 10%)
            model net = resnet_cifar(depth: 20)
            schedule short { length: 2 epochs; optimizer: sgd() }
            rules smallest(share: fraction) { remove share of filters in each conv "stage*.*.conv1" by l1; skip junctions }
            fn rising(target: fraction, done: count): fraction = target * min(done / 30, 1)
            plan {
                base = load net from "w.safetensors"
                let bad = accuracy(base, on: images.test)
            """;

    private static List<String> errors(String step) {
        return Recipes.errors(HEAD + step + "\n report base, bad }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = for i in 0..<floor(bad / bad) { return i }",
                "a = train net with short(length: if bad > 90% then 1 epochs else 2 epochs) on"
                        + " images.train",
                "a = prune net { remove 40% of filters in each conv \"stage\\(floor(bad / bad))\""
                        + " by l1; skip junctions }",
                "let other = resnet_cifar(depth: floor(bad / bad))",
                "a = train net with short on images.train { every floor(epoch * 1 epochs) { let v ="
                        + " 1 } }",
            })
    void needsToBeKnownNow(String step) {
        assertThat(errors(step)).containsExactly("P0510");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = train net with short(learning_rate: if bad > 90% then 0.1 else 0.01) on"
                        + " images.train",
                "a = train net with short on images.train { after each epoch { prune softly using"
                        + " smallest(rising(30%, epoch)) } }",
                "a = prune base using smallest(fraction((bad - accuracy(base, on: images.holdout))"
                        + " / 10 points))",
                "expect bad >= 90%, \"only \\(bad)\"",
                "require bad - 1 points > 50%",
                "report bad to \"out/\\(bad).html\"",
                "let theta = sorted(abs(base.scales))[floor(70% of count(base.scales))]",
            })
    void mayWaitForTheRun(String step) {
        assertThat(errors(step)).isEmpty();
    }
}
