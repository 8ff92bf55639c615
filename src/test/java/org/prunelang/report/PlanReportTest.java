package org.prunelang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.prunelang.data.DataRef;
import org.prunelang.network.Network;
import org.prunelang.network.Zoo;
import org.prunelang.plan.Action;
import org.prunelang.plan.Body;
import org.prunelang.plan.FileRef;
import org.prunelang.plan.Forecast;
import org.prunelang.plan.Hook;
import org.prunelang.plan.Mode;
import org.prunelang.plan.NameMatch;
import org.prunelang.plan.Plan;
import org.prunelang.plan.Schedule;
import org.prunelang.plan.Slot;
import org.prunelang.plan.Step;
import org.prunelang.plan.Verdict;
import org.prunelang.plan.When;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Masked;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.decide.Decide;
import org.prunelang.rule.decide.RuleDraft;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;
import org.prunelang.value.Interval;
import org.prunelang.value.Noun;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;
import tools.jackson.databind.JsonNode;

class PlanReportTest {
    private static final Network NETWORK = Zoo.resnetCifar(56);

    private static Origin at(String text) {
        return Origin.at(Source.argument(Source.Kind.SHELL, "r", text).span(0, text.length()));
    }

    private static Slot slot(int number, String name) {
        return new Slot(number, name, Noun.NETWORK);
    }

    private static Step act(int slot, String name, Action action, Forecast forecast) {
        return new Step.Do(at(name), List.of(slot(slot, name)), action, Optional.of(forecast));
    }

    private static Forecast steady(
            Masked masked, List<Decided> lines, List<Forecast.Epochs> table) {
        return new Forecast(
                Optional.of(NETWORK),
                Optional.of(NETWORK),
                NETWORK,
                lines,
                Interval.exactly(CostText.macs(NETWORK)),
                Interval.exactly(CostText.params(NETWORK)),
                masked,
                table);
    }

    private static Action load() {
        return new Action.Load(
                NETWORK,
                new FileRef(new Value.Location("w.safetensors"), Optional.empty()),
                NameMatch.ORDER);
    }

    private static Action train(RuleSet rules) {
        Slot learner = slot(10, "base");
        Slot after = slot(12, "");
        Body body =
                new Body(
                        List.of(learner, new Slot(11, "epoch", Unit.COUNT)),
                        List.of(
                                new Step.Do(
                                        at("prune firmly"),
                                        List.of(after),
                                        new Action.Prune(10, Mode.FIRM, rules),
                                        Optional.empty())),
                        List.of(new Term.Read(12)));
        Value length = new Value.Quantity(Rational.of(200), Unit.EPOCHS);
        return new Action.Train(
                1,
                new Schedule(new TreeMap<>(Map.of("length", new Term.Known(length)))),
                new DataRef(
                        new Value.Choice("dataset", "cifar10", new TreeMap<>()),
                        "train",
                        new TreeMap<>()),
                Body.EMPTY,
                List.of(),
                List.of(new Hook(at("after each epoch"), new When.AfterEachEpoch(), body)),
                Body.EMPTY);
    }

    private static PlanView first() {
        RuleSet rules = new RuleDraft().remove(40, "stage*.*.conv1").skipJunctions().rules();
        Decision decision = Decide.decide(rules, NETWORK, Map.of(), Optional.empty());
        Masked masked = Masked.NOTHING.after(decision, Masked.Hold.HELD, rules);
        Decision shrunk =
                Decide.shrink(new RuleSet(List.of()), NETWORK, masked, Map.of(), at("soft").span());
        List<Step> steps = new ArrayList<>();
        steps.add(act(1, "base", load(), steady(Masked.NOTHING, List.of(), List.of())));
        steps.add(act(2, "soft", train(rules), steady(masked, decision.lines(), List.of())));
        steps.add(
                act(
                        3,
                        "slim",
                        new Action.Shrink(2, new RuleSet(List.of())),
                        new Forecast(
                                Optional.of(NETWORK),
                                Optional.of(NETWORK),
                                shrunk.after(),
                                shrunk.lines(),
                                shrunk.macs(),
                                shrunk.params(),
                                Masked.NOTHING,
                                List.of())));
        Term claim = new Term.Known(new Value.Flag(true));
        steps.add(
                new Step.Expect(
                        at("expect macs(slim)\n    <= 63% of macs(base)"),
                        claim,
                        Optional.empty(),
                        new Verdict(Verdict.Outcome.HOLDS, "60.6%")));
        steps.add(
                new Step.Expect(
                        at(
                                "expect accuracy(base, on: images.test) - accuracy(slim, on:"
                                        + " images.test) <= 0.5 points"),
                        claim,
                        Optional.empty(),
                        Verdict.NEEDS_A_RUN));
        return view(steps);
    }

    private static PlanView view(List<Step> steps) {
        return new PlanView(
                "fpgm.prune",
                List.of(new PlanView.Model("net", "resnet_cifar(depth: 56, classes: 10)", NETWORK)),
                new Plan(Plan.FORMAT, new TreeMap<>(), new Body(List.of(), steps, List.of())));
    }

    @Test
    void thePlanOfTheFirstRecipe() {
        assertThat(PlanReport.text(first()))
                .isEqualTo(
                        """
                        fpgm.prune   net = resnet_cifar(depth: 56, classes: 10)   input [3, 32, 32]
                          base  load net                                   125.49M macs  853,018 params
                          soft  train 200 epochs; prune firmly each epoch  27 layers change
                          slim  shrink soft                                 76.01M macs  509,056 params  -39.4%  -40.3%
                          stage1.*.conv1  x9   16 -> 10  remove 40% (keep 9.6, nearest 10)
                          stage2.*.conv1  x9   32 -> 19  remove 40% (keep 19.2, nearest 19)
                          stage3.*.conv1  x9   64 -> 38  remove 40% (keep 38.4, nearest 38)
                          stem.conv            kept      no rule; feeds a junction
                          stage*.*.conv2  x27  kept      no rule; feeds a junction
                          fc                   kept      no rule; it is a result of the network
                          expect macs(slim) <= 63% of macs(base)                                    holds: 60.6%
                          expect accuracy(base, on: images.test) - accuracy(slim, on: images.te...  needs a run
                        Plan: 3 stages to run.
                        """);
    }

    @Test
    void everyLayerIsToldWhatBecomesOfIt() {
        List<String> lines = PlanReport.layers(first()).lines().toList();
        assertThat(lines).hasSize(2 + 56);
        assertThat(lines.getFirst()).isEqualTo("slim   shrink soft");
        assertThat(lines.get(3).split(" {2,}"))
                .containsExactly(
                        "",
                        "stage1.0.conv1",
                        "conv",
                        "inner",
                        "[16, 32, 32]",
                        "16 -> 10",
                        "2.36M -> 1.47M",
                        "2,304 -> 1,440",
                        "remove 40% (keep 9.6, nearest 10)");
    }

    @Test
    void withoutDecisionsTheModelsAreTold() {
        String text = PlanReport.layers(view(List.of()));
        assertThat(text).startsWith("net\n  layer").contains("stage3.8.conv2");
        assertThat(PlanReport.text(view(List.of()))).endsWith("Plan: 0 stages to run.\n");
    }

    @Test
    void jsonSaysTheSameWithExactNumbers() {
        JsonNode root = PlanReport.json(first());
        JsonNode slim = root.get("stages").get(2);
        assertThat(slim.get("name").stringValue()).isEqualTo("slim");
        assertThat(slim.get("params").get("most").stringValue()).isEqualTo("509056");
        assertThat(slim.get("macs").get("text").stringValue()).isEqualTo("76.01M macs");
        JsonNode conv = slim.get("layers").get(1);
        assertThat(conv.get("name").stringValue()).isEqualTo("stage1.0.conv1");
        assertThat(conv.get("decided").get(0).get("kept").intValue()).isEqualTo(10);
        assertThat(root.get("claims").get(0).get("text").stringValue())
                .isEqualTo("expect macs(slim) <= 63% of macs(base)");
    }

    @Test
    void growingAmountsAreToldOnceForEachChangeOfANumber() {
        List<Forecast.Epochs> table = new ArrayList<>();
        RuleSet last = new RuleSet(List.of());
        List<Decided> lines = List.of();
        for (int epoch = 1; epoch <= 4; epoch++) {
            last = new RuleDraft().remove(epoch * 5, "stage1.*.conv1").skipJunctions().rules();
            lines = Decide.decide(last, NETWORK, Map.of(), Optional.empty()).lines();
            table.add(new Forecast.Epochs(epoch, lines));
        }
        Decision decision = Decide.decide(last, NETWORK, Map.of(), Optional.empty());
        Masked masked = Masked.NOTHING.after(decision, Masked.Hold.SOFT, last);
        PlanView view = view(List.of(act(2, "soft", train(last), steady(masked, lines, table))));
        assertThat(PlanReport.text(view))
                .contains(
                        """
                          soft over its epochs
                            after epoch  1  stage1.*.conv1  x9  16 -> 15
                            after epoch  2  stage1.*.conv1  x9  16 -> 14
                            after epoch  4  stage1.*.conv1  x9  16 -> 13
                        """);
    }
}
