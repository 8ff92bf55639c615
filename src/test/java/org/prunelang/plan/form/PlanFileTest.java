package org.prunelang.plan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.plan.Body;
import org.prunelang.plan.Plan;
import org.prunelang.plan.Step;
import org.prunelang.value.Operation;
import org.prunelang.value.Term;
import org.prunelang.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PlanFileTest {
    private static final Plan PLAN = PlanDraft.everything();

    private static PlanFile.Outcome read(String text) {
        return PlanFile.read("made.plan", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Plan plan(String text) {
        return switch (read(text)) {
            case PlanFile.Outcome.Read(Plan plan) -> plan;
            case PlanFile.Outcome.Refused(Diagnostic diagnostic) ->
                    throw new AssertionError(diagnostic.message());
        };
    }

    private static Diagnostic refusal(String text) {
        return switch (read(text)) {
            case PlanFile.Outcome.Read _ -> throw new AssertionError("this was read: " + text);
            case PlanFile.Outcome.Refused(Diagnostic diagnostic) -> diagnostic;
        };
    }

    @Test
    void aPlanReadBackIsTheSame() {
        Plan back = plan(PlanFile.write(PLAN));
        assertThat(Canonical.text(back)).isEqualTo(Canonical.text(PLAN));
        assertThat(PlanKeys.of(back, new Keys(1, "e")))
                .isEqualTo(PlanKeys.of(PLAN, new Keys(1, "e")));
        assertThat(back.settings()).isEqualTo(PLAN.settings());
        assertThat(PlanFile.write(back)).isEqualTo(PlanFile.write(PLAN));
    }

    @Test
    void labelsAndOriginsTravelAlong() {
        Plan back = plan(PlanFile.write(PLAN));
        Step.Do load = (Step.Do) back.body().steps().getFirst();
        assertThat(load.to().getFirst().name()).isEqualTo("base");
        Step.Expect expect =
                back.body().steps().stream()
                        .filter(Step.Expect.class::isInstance)
                        .map(Step.Expect.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(expect.origin().span().text()).isEqualTo("2");
        assertThat(expect.origin().span().place()).isEqualTo("made.prune:1:3");
        assertThat(expect.origin().calledFrom().orElseThrow().span().text()).isEqualTo("012");
    }

    @Test
    void namesPlacesAndSlotNumbersAreNoPartOfTheCanonicalForm() {
        Plan other =
                new PlanDraft("other ", 100, "quite another text").plan("weights/net.safetensors");
        assertThat(Canonical.text(other)).isEqualTo(Canonical.text(PLAN));
        assertThat(Canonical.text(PLAN)).doesNotContain("slack", "taylor", "made.prune");
    }

    @Test
    void anotherFormatIsNamed() {
        String text = PlanFile.write(PLAN).replace("\"prune_plan\":1", "\"prune_plan\":2");
        Diagnostic refused = refusal(text);
        assertThat(refused.code()).isEqualTo(Code.P0805);
        assertThat(refused.message())
                .isEqualTo("made.plan is a plan of format 2, and this version reads format 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"prune_plan\":1}",
                "{\"prune_plan\":\"1\"}",
                "{\"prune_plan\":1,\"prune_plan\":1}",
                "{\"prune_plan\":99999999999999999999}",
                "PK\u0003\u0004"
            })
    void whatIsNoPlanIsRefusedWithAReason(String text) {
        assertThat(refusal(text).message()).startsWith("cannot read the plan made.plan: ");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"prune_plan\":1,\"plan\":" + "[".repeat(100_000);
        assertThat(refusal(deep).code()).isEqualTo(Code.P0802);
    }

    @Test
    void deepTermsAreReadWhereTheStackAllowsAndRefusedWhereNot() throws InterruptedException {
        Term deep = new Term.Known(new Value.Flag(true));
        for (int i = 0; i < 900; i++) {
            deep = new Term.Apply(Operation.NOT, List.of(deep));
        }
        Body body = new Body(List.of(), List.of(), List.of(deep));
        Plan plan = new Plan(Plan.FORMAT, PLAN.settings(), body);
        String[] text = new String[1];
        inThread(16 << 20, () -> text[0] = PlanFile.write(plan));
        PlanFile.Outcome[] outcome = new PlanFile.Outcome[2];
        inThread(16 << 20, () -> outcome[0] = read(text[0]));
        inThread(256 << 10, () -> outcome[1] = read(text[0]));
        assertThat(outcome[0]).isInstanceOf(PlanFile.Outcome.Read.class);
        assertThat(outcome[1]).isInstanceOf(PlanFile.Outcome.Refused.class);
    }

    private static void inThread(long stack, Runnable work) throws InterruptedException {
        Thread thread = new Thread(null, work, "reader", stack);
        thread.start();
        thread.join();
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = new byte[1000];
        new Random(1).nextBytes(bytes);
        assertThat(PlanFile.read("x", bytes)).isInstanceOf(PlanFile.Outcome.Refused.class);
    }

    /**
     * Every node of the file replaced in turn: the reader answers, and what it reads it can write.
     */
    @Test
    void aDamagedPlanIsReadOrRefusedAndNeverBreaksTheReader() {
        JsonNode file = JsonMapper.shared().readTree(PlanFile.write(PLAN));
        List<Change> changes = new ArrayList<>();
        collect(file, changes, new Random(7));
        int refused = 0;
        for (Change change : changes) {
            JsonNode was = change.apply();
            switch (read(file.toString())) {
                case PlanFile.Outcome.Read(Plan plan) -> PlanFile.write(plan);
                case PlanFile.Outcome.Refused _ -> refused++;
            }
            change.undo(was);
        }
        assertThat(changes).hasSizeGreaterThan(500);
        assertThat(refused).isGreaterThan(changes.size() / 2);
        assertThat(read(file.toString())).isInstanceOf(PlanFile.Outcome.Read.class);
    }

    /** One field of an object with something else in it. */
    private record Change(ObjectNode in, String name, JsonNode with) {
        JsonNode apply() {
            return in.replace(name, with);
        }

        void undo(JsonNode was) {
            in.set(name, was);
        }
    }

    private static void collect(JsonNode node, List<Change> changes, Random random) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                maybe(changes, new Change(object, name, wrong(object.get(name), random)), random);
                collect(object.get(name), changes, random);
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), changes, random);
            }
        }
    }

    private static void maybe(List<Change> changes, Change change, Random random) {
        if (random.nextInt(4) == 0) {
            changes.add(change);
        }
    }

    private static JsonNode wrong(JsonNode right, Random random) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(6)) {
            case 0 -> make.numberNode(-1);
            case 1 -> make.numberNode(1_000_000_000);
            case 2 ->
                    right.isString()
                            ? make.stringNode(right.stringValue() + "x")
                            : make.objectNode();
            case 3 -> make.arrayNode();
            case 4 -> make.nullNode();
            default -> make.stringNode("\u0000");
        };
    }
}
