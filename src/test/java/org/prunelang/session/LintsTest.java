package org.prunelang.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Severity;
import org.prunelang.evaluate.Settings;
import org.prunelang.source.Source;

/** Lints: what they must not take for doubtful, and what the goldens do not show them finding. */
class LintsTest {
    private static final Pattern RECIPE =
            Pattern.compile("^```prune\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String HEAD =
            """
            use std.models { resnet_cifar }
            use std.criteria { l2, random }
            use std.data { cifar10 }
            use std.train { sgd }
            use std.search { bee_colony }
            model net = resnet_cifar(depth: 20)
            data images = cifar10("data/cifar10", holdout: 10%)
            schedule short { length: 40 epochs; optimizer: sgd(momentum: 0.9); learning_rate: 0.01 }
            schedule fixed { length: 40 epochs; optimizer: sgd(); learning_rate: 0.01; seed: 7 }
            rules inner(share: fraction) {
                remove share of filters in each conv "stage*.*.conv1" by l2
                skip junctions
            }
            rules both { remove 40% of filters in each conv "stage*.*.conv1" by l2; skip junctions; zero weights and norms }
            space widths for net { keep 50%..100% step 10% of filters in each conv "stage*.*.conv1"; skip junctions }
            fn rising(done: count): fraction = 40% * min(done / 40, 1)
            fn force(now: accuracy, bound: accuracy) = clamp((now - bound) / 1 points, 0, 1)
            """;
    private static final String PLAN =
            """
            plan {
                base = train net with short on images.train
                slim = prune base using inner(40%)
            """;

    static List<Path> recipes() {
        return Stream.of(
                        Goldens.recipesIn(Goldens.HOME.resolve("examples")),
                        Goldens.recipesIn(Goldens.HOME.resolve("stdlib")),
                        DesignRecipes.methods(),
                        blocks(Goldens.HOME.resolve("README.md")),
                        blocks(
                                Goldens.HOME
                                        .resolve(
                                                System.getProperty(
                                                        "prune.design", "../shared/design"))
                                        .resolve("LANGUAGE.md")))
                .flatMap(List::stream)
                .toList();
    }

    /** The recipes a document shows, each in a file of its own; some import the first of them. */
    private static List<Path> blocks(Path document) {
        if (!Files.exists(document)) {
            System.out.println("skipped: there is no " + document);
            return List.of();
        }
        try {
            Path folder = Files.createTempDirectory("prune-document");
            folder.toFile().deleteOnExit();
            List<Path> written = new ArrayList<>();
            for (MatchResult block :
                    RECIPE.matcher(Files.readString(document)).results().toList()) {
                String name = written.isEmpty() ? "fpgm.prune" : written.size() + ".prune";
                written.add(Files.writeString(folder.resolve(name), block.group(1)));
                written.getLast().toFile().deleteOnExit();
            }
            return written;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recipes")
    void raiseNoFalseAlarm(Path recipe) {
        assertThat(lints(Views.session(recipe))).isEmpty();
    }

    private static List<Code> lints(String steps) {
        Source source =
                Source.file("lints.prune", Path.of("lints.prune"), HEAD + PLAN + steps + "\n}\n");
        Session session = Session.open(source, Settings.NONE);
        assertThat(session.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        return lints(session).stream().map(Diagnostic::code).toList();
    }

    private static List<Diagnostic> lints(Session session) {
        return session.diagnostics().stream()
                .filter(one -> one.severity() == Severity.LINT)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expect accuracy(slim, on: images.test) >= 90%\nreport accuracy(base, on: images.test)",
                "tuned = train slim with short on images.train { keep best by accuracy(slim, on:"
                        + " images.holdout) }\nreport tuned",
                "let said = if accuracy(slim, on: images.test) > 90% then \"good\" else \"bad\"\nreport"
                        + " said",
            })
    void claimsAndReportsMayReadTheTestImages(String steps) {
        assertThat(lints(steps)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "best = search widths { strategy: bee_colony(seed: 1); rounds: 2\nscore candidate { cut ="
                        + " prune base to candidate\nreturn accuracy(cut, on: images.test) } }\nreport best.kept",
                "last = repeat now = slim at most 3 rounds { stop when accuracy(now, on: images.test) <"
                        + " 80%\nreturn prune now using inner(5%) }\nreport last",
                "let split = images.test\ntuned = train slim with short on images.train { keep best by"
                        + " accuracy(slim, on: split) }\nreport tuned",
                "thin = prune base using inner(40% * force(accuracy(base, on: images.test), accuracy(slim,"
                        + " on: images.test)))\nreport thin",
            })
    void choosingOnTheTestImagesIsSeen(String steps) {
        assertThat(lints(steps)).contains(Code.P0901);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs = for seed in 1..3 { one = train fresh(net, seed: seed) with short(seed: seed) on"
                        + " images.train\nreturn accuracy(one, on: images.test) }\nreport mean(runs)",
                "runs = for share in [20%, 40%] { one = prune base using inner(share)\ntwo = train one with"
                        + " short on images.train\nreturn accuracy(two, on: images.test) }\nreport runs",
                "runs = for seed in 1..3 { one = train fresh(net, seed: seed) with fixed on"
                        + " images.train\nreturn accuracy(one, on: images.test) }\nreport mean(runs)",
            })
    void drawsThatAllFollowThePassAreFine(String steps) {
        assertThat(lints(steps)).isEmpty();
    }

    @Test
    void aStartThatDoesNotFollowThePassIsSeen() {
        assertThat(
                        lints(
                                """
                                runs = for seed in 1..3 {
                                    one = train fresh(net) with short(seed: seed) on images.train
                                    two = prune one { remove 10% of filters in each conv "stage*.*.conv1" by random(); skip junctions }
                                    return accuracy(two, on: images.test)
                                }
                                report mean(runs)
                                """))
                .containsExactly(Code.P0902, Code.P0902);
    }

    @Test
    void flopsThatAreFlopsAreFine() {
        assertThat(lints("expect macs(net) <= 82M flops\nexpect macs(slim) < 41M macs")).isEmpty();
        assertThat(lints("expect macs(slim) <= 50M flops\nreport slim")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expect accuracy(base, on: images.test) - accuracy(slim, on: images.test) <= 0.05 points",
                "expect accuracy(base, on: images.test) - accuracy(slim, on: images.test) <= 0 points",
                "expect accuracy(slim, on: images.test) / accuracy(base, on: images.test) >= 0.99",
                "expect macs(base) / macs(slim) >= 1.5",
                "expect accuracy(slim, on: images.test) >= 99% of accuracy(base, on: images.test)",
            })
    void sharesAndPointsInTheirPlaceAreFine(String steps) {
        assertThat(lints(steps)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expect accuracy(slim, on: images.train) - accuracy(slim, on: images.test) <= 5 points",
                "expect accuracy(slim, on: images.test) > 90% and accuracy(base, on: images.holdout) > 90%",
                "report accuracy(slim, on: images.test), accuracy(base, on: images.holdout)",
            })
    void splitsSideBySideAreNotCompared(String steps) {
        assertThat(lints(steps)).isEmpty();
    }

    @Test
    void aDifferenceIsToldOnceThoughItIsComparedToo() {
        assertThat(
                        lints(
                                """
                                let lost = accuracy(base, on: images.train) - accuracy(slim, on: images.test)
                                expect lost <= 1 points
                                """))
                .containsExactly(Code.P0906);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expect force(accuracy(slim, on: images.test), 90% of accuracy(base, on: images.test)) == 0",
                "expect filters(slim) != filters(base)",
            })
    void whatIsNotMeasuredMayBeEqual(String steps) {
        assertThat(lints(steps)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soft = prune base softly using both\nreport soft",
                "held = train net with short on images.train { after each epoch { prune firmly using both }"
                        + " }\nreport held",
            })
    void zeroedForGoodMayBeMeant(String steps) {
        assertThat(lints(steps)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soft = train net with short on images.train { after each epoch { prune softly using"
                        + " inner(rising(epoch)) }\nkeep best by accuracy(net, on: images.holdout) where"
                        + " epoch >= 40 }\nreport soft",
                "soft = train net with short on images.train { after each epoch { prune softly using"
                        + " inner(30%) }\nkeep best by accuracy(net, on: images.holdout) }\nreport soft",
            })
    void theBestOfEpochsAlikeIsFine(String steps) {
        assertThat(lints(steps)).isEmpty();
    }

    @Test
    void aPassMayReadItsVariableInAText() {
        assertThat(
                        lints(
                                """
                                found = for layer in layers(slim, "stage*.*.conv1", kind: conv) {
                                    one = prune base { remove 10% of filters in each conv "\\(layer.name)" by l2 }
                                    return accuracy(one, on: images.test)
                                }
                                report found
                                """))
                .isEmpty();
    }

    @Test
    void scoresOfLibraryCriteriaThatGrowWithTheLayerDoNotCompare() {
        assertThat(
                        lints(
                                """
                                thin = prune base { keep 60% of filters across convs "stage*.*.conv1" by l2; skip junctions }
                                wide = prune base { keep 60% of filters across convs "stage*.*.conv1" by random; skip junctions }
                                report thin, wide
                                """))
                .containsExactly(Code.P0911);
    }
}
