package org.prunelang.plan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prunelang.data.DataRef;
import org.prunelang.network.Zoo;
import org.prunelang.plan.Action;
import org.prunelang.plan.Body;
import org.prunelang.plan.FileRef;
import org.prunelang.plan.Metric;
import org.prunelang.plan.Mode;
import org.prunelang.plan.Plan;
import org.prunelang.plan.Slot;
import org.prunelang.plan.Step;
import org.prunelang.rule.decide.RuleDraft;
import org.prunelang.value.Noun;

class KeysTest {
    private static final Plan PLAN = PlanDraft.everything();
    private static final Keys KEYS = new Keys(1, "engine 1");

    private record Digests(String ofSlots, Optional<String> ofData) implements Inputs {
        @Override
        public String slot(int number) {
            return ofSlots + number;
        }

        @Override
        public Optional<String> file(FileRef file) {
            return file.digest();
        }

        @Override
        public Optional<String> data(DataRef data) {
            return ofData;
        }
    }

    private static Action prune(int percent) {
        return new Action.Prune(
                1,
                Mode.CUT,
                new RuleDraft().remove(percent, "stage*.*.conv1").skipJunctions().rules());
    }

    @Test
    void aKeyIsOfContentAndNotOfNumbers() {
        Digests one = new Digests("a", Optional.empty());
        assertThat(KEYS.of(prune(40), one)).hasSize(64).isEqualTo(KEYS.of(prune(40), one));
        assertThat(KEYS.of(prune(41), one)).isNotEqualTo(KEYS.of(prune(40), one));
        assertThat(KEYS.of(prune(40), new Digests("b", Optional.empty())))
                .isNotEqualTo(KEYS.of(prune(40), one));
    }

    @Test
    void theEngineCountsOnlyWhereItComputes() {
        Action fresh = new Action.Fresh(Zoo.resnetCifar(20), Optional.empty(), Optional.empty());
        Digests digests = new Digests("a", Optional.empty());
        Keys other = new Keys(1, "engine 2");
        assertThat(other.of(fresh, digests)).isEqualTo(KEYS.of(fresh, digests));
        assertThat(other.of(prune(40), digests)).isNotEqualTo(KEYS.of(prune(40), digests));
        assertThat(new Keys(2, "engine 1").of(fresh, digests))
                .isNotEqualTo(KEYS.of(fresh, digests));
    }

    @Test
    void aMovedFileIsTheSameFile() {
        Plan moved = new PlanDraft("", 0, "0123456789").plan("elsewhere/net.safetensors");
        assertThat(PlanKeys.of(moved, KEYS)).isEqualTo(PlanKeys.of(PLAN, KEYS));
        assertThat(Canonical.text(moved)).isNotEqualTo(Canonical.text(PLAN));
    }

    @Test
    void dataOfKnownContentIsNoPlace() {
        DataRef data =
                new DataRef(
                        new org.prunelang.value.Value.Choice(
                                "dataset",
                                "cifar10",
                                new java.util.TreeMap<>(
                                        java.util.Map.of(
                                                "path",
                                                new org.prunelang.value.Value.Location("data/a")))),
                        "test",
                        new java.util.TreeMap<>());
        Action measure = new Action.Measure(new Metric.Accuracy(data), 1);
        assertThat(Canonical.text(measure, new Digests("a", Optional.of("d"))))
                .doesNotContain("data/a")
                .contains("\"digest\":\"d\"");
        assertThat(Canonical.text(measure, new Digests("a", Optional.empty()))).contains("data/a");
    }

    @Test
    void insertingAStageChangesNoOtherKey() {
        List<Step> steps = new ArrayList<>(PLAN.body().steps());
        Step.Do first = (Step.Do) steps.getFirst();
        steps.add(
                3,
                new Step.Do(
                        first.origin(),
                        List.of(new Slot(999, "more", Noun.NETWORK)),
                        prune(10),
                        Optional.empty()));
        Plan longer = new Plan(Plan.FORMAT, PLAN.settings(), new Body(List.of(), steps, List.of()));
        List<String> keys = new ArrayList<>(PlanKeys.of(longer, KEYS));
        keys.remove(3);
        assertThat(keys).isEqualTo(PlanKeys.of(PLAN, KEYS));
    }
}
