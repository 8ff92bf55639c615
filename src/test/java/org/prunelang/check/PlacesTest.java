package org.prunelang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may stand where (evaluation, section 2.4): one case for each statement and each place. */
class PlacesTest {
    private static final String HEAD =
            """
            use std.models { resnet_cifar }
            use std.data { cifar10 }
            use std.train { sgd }
            use std.criteria { l1 }
            use std.search { grid }
            data images = cifar10("d", holdout: 10%)
            model net = resnet_cifar(depth: 20)
            schedule short { length: 2 epochs; optimizer: sgd() }
            rules inner { remove 40% of filters in each conv "stage*.*.conv1" by l1; skip junctions }
            space widths for net { keep 10%..80% step 10% of filters in each conv "stage*.*.conv1"; skip junctions }
            """;

    private record Where(String name, String before, String after) {}

    private static final List<Where> PLACES =
            List.of(
                    new Where("plan", "plan {\n", "\n}"),
                    new Where("test", "test \"t\" {\n", "\n}"),
                    new Where(
                            "train",
                            "plan { a = train net with short on images.train {\n",
                            "\n} }"),
                    new Where(
                            "after",
                            "plan { a = train net with short on images.train { after each epoch"
                                    + " {\n",
                            "\n} } }"),
                    new Where(
                            "batch",
                            "plan { a = train net with short on images.train { each batch (x, y)"
                                    + " {\n",
                            "\n} } }"),
                    new Where(
                            "round",
                            "plan { a = repeat c = net at most 3 rounds {\n",
                            "\n return c } }"),
                    new Where("pass", "plan { a = for i in 1..2 {\n", "\n return i } }"),
                    new Where(
                            "probe",
                            "plan { a = largest i in 0..1 after 3 halvings {\n",
                            "\n return i > 0 } }"),
                    new Where(
                            "score",
                            "plan { a = search widths { strategy: grid()\n score candidate {\n",
                            "\n return macs(candidate) / macs(net) } } }"));

    private record What(String text, List<String> places) {}

    private static final List<What> STATEMENTS =
            List.of(
                    new What(
                            "let z = 3",
                            List.of(
                                    "plan", "test", "train", "after", "batch", "round", "pass",
                                    "probe", "score")),
                    new What(
                            "require macs(net) > 3 macs",
                            List.of("plan", "round", "pass", "probe", "score")),
                    new What("expect macs(net) > 3 macs", List.of("plan", "test")),
                    new What("expect error P0305 in resnet_cifar(depth: 21)", List.of("test")),
                    new What(
                            "report macs(net)",
                            List.of("plan", "after", "round", "pass", "probe", "score")),
                    new What("export net to \"a.safetensors\"", List.of("plan")),
                    new What("stop when 1 > 2", List.of("train", "round")),
                    new What("keep last where 1 > 2", List.of("train", "round")),
                    new What(
                            "keep best by accuracy(net, on: images.holdout)",
                            List.of("train", "round")),
                    new What("b = shrink net", List.of("plan", "round", "pass", "probe", "score")),
                    new What("prune softly using inner", List.of("train", "after")),
                    new What("after each epoch { let v = 1 }", List.of("train")),
                    new What("every 2 epochs { let v = 1 }", List.of("train", "batch")),
                    new What("each batch (u, v) { let w = 1 }", List.of("train")),
                    new What("player net with short", List.of("train")),
                    new What("minimize 1 over net.weights", List.of("batch")),
                    new What("add to loss sum(abs(net.scales))", List.of("train")));

    static Stream<Arguments> cases() {
        return STATEMENTS.stream()
                .flatMap(what ->
                        PLACES.stream()
                                .map(where ->
                                        Arguments.of(
                                                where.name() + ": " + what.text(),
                                                where.before() + what.text() + where.after(),
                                                what.places().contains(where.name()))));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void standsWhereItMay(String name, String text, boolean allowed) {
        List<String> errors = Recipes.errors(HEAD + text);
        if (allowed) {
            assertThat(errors).isEmpty();
        } else {
            assertThat(errors).containsAnyOf("P0507", "P0501").isNotEmpty();
            assertThat(errors).hasSize(1);
        }
    }
}
