package org.prunelang.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.plan.Action;
import org.prunelang.plan.FileRef;
import org.prunelang.plan.Plan;
import org.prunelang.plan.Step;
import org.prunelang.plan.form.Keys;
import org.prunelang.plan.form.PlanFile;
import org.prunelang.plan.form.PlanKeys;

/** A plan file says which content of its files it was made for. */
class PinnedPlanTest {
    @TempDir private Path folder;
    private Path recipe = Path.of("");

    @BeforeEach
    void write() throws IOException {
        recipe =
                Files.writeString(
                        folder.resolve("two.prune"),
                        """
                        use std.models { resnet_cifar }
                        model net = resnet_cifar(depth: 20)
                        plan {
                            first = load net from "first.bin"
                            second = load net from "sub/second.bin"
                            report first, second
                        }
                        """);
    }

    private static List<FileRef> files(Plan plan) {
        return plan.body().steps().stream()
                .filter(Step.Do.class::isInstance)
                .map(step -> ((Step.Do) step).action())
                .filter(Action.Load.class::isInstance)
                .map(action -> ((Action.Load) action).weights())
                .toList();
    }

    @Test
    void holdsTheDigestOfEachFileThatIsThere() throws IOException {
        Files.writeString(folder.resolve("first.bin"), "abc");

        assertThat(files(Views.session(recipe).pinnedPlan().orElseThrow()))
                .extracting(FileRef::digest)
                .containsExactly(
                        // The first example of FIPS 180-4.
                        Optional.of(
                                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                        Optional.empty());
    }

    @Test
    void readsFilesOfManyPiecesAndBelowTheRecipe() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/second.bin"), "a".repeat(1_000_000));

        assertThat(files(Views.session(recipe).pinnedPlan().orElseThrow()).get(1).digest())
                .hasValue("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    @Test
    void opensNothingBeforeItIsAsked() throws IOException {
        Files.writeString(folder.resolve("first.bin"), "abc");

        assertThat(files(Views.session(recipe).plan().orElseThrow()))
                .extracting(FileRef::digest)
                .containsOnly(Optional.empty());
    }

    @Test
    void comesBackFromItsFileAndFollowsTheContent() throws IOException {
        Files.writeString(folder.resolve("first.bin"), "abc");
        Plan plan = Views.session(recipe).pinnedPlan().orElseThrow();
        byte[] file = PlanFile.write(plan).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Plan back = ((PlanFile.Outcome.Read) PlanFile.read("p.plan", file)).plan();
        assertThat(files(back)).isEqualTo(files(plan));

        Files.writeString(folder.resolve("first.bin"), "abd");
        Plan other = Views.session(recipe).pinnedPlan().orElseThrow();
        Keys keys = new Keys(1, "none");
        assertThat(PlanKeys.of(other, keys).get(0)).isNotEqualTo(PlanKeys.of(plan, keys).get(0));
        assertThat(PlanKeys.of(other, keys).get(1)).isEqualTo(PlanKeys.of(plan, keys).get(1));
    }
}
