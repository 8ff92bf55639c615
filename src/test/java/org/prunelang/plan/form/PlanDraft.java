package org.prunelang.plan.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.prunelang.coupling.Selectable;
import org.prunelang.data.DataRef;
import org.prunelang.data.Sample;
import org.prunelang.network.Network;
import org.prunelang.network.Zoo;
import org.prunelang.plan.Action;
import org.prunelang.plan.Body;
import org.prunelang.plan.FileRef;
import org.prunelang.plan.Hook;
import org.prunelang.plan.Metric;
import org.prunelang.plan.Mode;
import org.prunelang.plan.NameMatch;
import org.prunelang.plan.Penalty;
import org.prunelang.plan.Plan;
import org.prunelang.plan.Schedule;
import org.prunelang.plan.Slot;
import org.prunelang.plan.Step;
import org.prunelang.plan.Verdict;
import org.prunelang.plan.When;
import org.prunelang.rule.Amount;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Part;
import org.prunelang.rule.Policy;
import org.prunelang.rule.Reach;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Selector;
import org.prunelang.rule.Transform;
import org.prunelang.rule.Verb;
import org.prunelang.rule.decide.RuleDraft;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;
import org.prunelang.value.Noun;
import org.prunelang.value.Operation;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** A plan put together by hand in which every kind of step, action, rule, term and value occurs. */
final class PlanDraft {
    private final Source recipe;
    private final String prefix;
    private final int shift;

    /**
     * @param prefix of the names of all slots
     * @param shift added to the numbers of all slots
     * @param text of the recipe that all origins point into
     */
    PlanDraft(String prefix, int shift, String text) {
        this.prefix = prefix;
        this.shift = shift;
        this.recipe = Source.file("made.prune", java.nio.file.Path.of("made.prune"), text);
    }

    static Plan everything() {
        return new PlanDraft("", 0, "0123456789").plan("weights/net.safetensors");
    }

    Plan plan(String weights) {
        return new Plan(Plan.FORMAT, settings(), body(weights));
    }

    private Origin origin(int from, int to) {
        return new Origin(
                recipe.span(from, to),
                "building stage1",
                Optional.of(Origin.at(recipe.span(0, 3))));
    }

    private Slot slot(int number, String name, Type type) {
        return new Slot(number + shift, prefix + name, type);
    }

    private Term read(int number) {
        return new Term.Read(number + shift);
    }

    private static Term known(Value value) {
        return new Term.Known(value);
    }

    private static Value.Quantity quantity(long amount, Unit unit) {
        return new Value.Quantity(Rational.of(amount), unit);
    }

    private static SortedMap<String, Value> settings() {
        return new TreeMap<>(
                Map.of("share", new Value.Quantity(Rational.of(3, 10), Unit.FRACTION)));
    }

    private Body body(String weights) {
        Network net = Zoo.resnetCifar(20);
        List<Step> steps =
                List.of(
                        act(
                                slot(1, "base", Noun.NETWORK),
                                new Action.Load(net, file(weights), NameMatch.ORDER)),
                        act(
                                slot(2, "fresh", Noun.NETWORK),
                                new Action.Fresh(
                                        net,
                                        Optional.of(
                                                known(
                                                        new Value.Structure(
                                                                new TreeMap<>(Map.of("a", 3))))),
                                        Optional.of(RuleDraft.count(7)))),
                        act(
                                slot(3, "again", Noun.NETWORK),
                                new Action.Redraw(
                                        1 + shift,
                                        new TreeSet<>(List.of("linear")),
                                        Optional.empty())),
                        act(
                                slot(4, "scaled", Noun.NETWORK),
                                new Action.Rescale(1 + shift, fraction(1, 100))),
                        act(
                                slot(5, "m", Unit.ACCURACY),
                                new Action.Measure(new Metric.Accuracy(data("test")), 1 + shift)),
                        new Step.Let(
                                origin(0, 1),
                                slot(6, "slack", Unit.NUMBER),
                                new Term.Apply(
                                        Operation.OVER,
                                        List.of(
                                                new Term.Apply(
                                                        Operation.MINUS, List.of(read(5), read(5))),
                                                known(quantity(1, Unit.POINTS))))),
                        act(slot(7, "trained", Noun.NETWORK), train()),
                        act(
                                slot(8, "cut", Noun.NETWORK),
                                new Action.Prune(7 + shift, Mode.CUT, rules())),
                        act(
                                slot(9, "slim", Noun.NETWORK),
                                new Action.Shrink(
                                        7 + shift, new RuleDraft().skipJunctions().rules())),
                        act(
                                slot(10, "sized", Noun.NETWORK),
                                new Action.Resize(
                                        1 + shift,
                                        known(new Value.Structure(new TreeMap<>(Map.of("fc", 3)))),
                                        Optional.of(new Part.Choice.By(RuleDraft.l1())))),
                        act(
                                slot(11, "ready", Noun.NETWORK),
                                new Action.Recalibrate(
                                        9 + shift,
                                        data("train"),
                                        Optional.of(known(quantity(100, Unit.BATCHES))))),
                        act(
                                slot(12, "t", Unit.DURATION),
                                new Action.Measure(
                                        new Metric.Latency(RuleDraft.count(1), "cpu"), 9 + shift)),
                        act(
                                slot(13, "l", Unit.NUMBER),
                                new Action.Measure(new Metric.Loss(data("holdout")), 9 + shift)),
                        act(
                                slot(14, "c", new Type.Tensor(List.of("filter"))),
                                new Action.Measure(
                                        new Metric.Computed(RuleDraft.l1().score(), List.of()),
                                        9 + shift)),
                        new Step.Require(
                                origin(1, 2),
                                claim(),
                                Optional.of(known(new Value.Text("why"))),
                                Verdict.NEEDS_A_RUN),
                        new Step.Expect(
                                origin(2, 3), claim(), Optional.empty(), Verdict.NEEDS_A_RUN),
                        new Step.Report(
                                origin(3, 4),
                                List.of(read(1), read(9), known(values())),
                                Optional.of(known(new Value.Location("out/a.html")))),
                        new Step.Export(
                                origin(4, 5), 9 + shift, known(new Value.Location("out/a.onnx"))));
        return new Body(List.of(), steps, List.of());
    }

    private Step act(Slot to, Action action) {
        return new Step.Do(origin(to.number() % 5, 9), List.of(to), action, Optional.empty());
    }

    private static FileRef file(String path) {
        return new FileRef(new Value.Location(path), Optional.of("ab".repeat(32)));
    }

    private static Term fraction(long numerator, long denominator) {
        return known(new Value.Quantity(Rational.of(numerator, denominator), Unit.NUMBER));
    }

    private static DataRef data(String split) {
        SortedMap<String, Value> arguments = new TreeMap<>();
        arguments.put("path", new Value.Location("data/cifar10"));
        arguments.put("holdout", new Value.Quantity(Rational.of(1, 10), Unit.FRACTION));
        return new DataRef(
                new Value.Choice("dataset", "cifar10", arguments),
                split,
                new TreeMap<>(Map.of("batch", quantity(128, Unit.IMAGES))));
    }

    private Term claim() {
        return new Term.Apply(
                Operation.AT_MOST,
                List.of(
                        new Term.Cost("macs", "F2", 9 + shift),
                        new Term.Choose(
                                new Term.Apply(Operation.MORE, List.of(read(6), fraction(1, 2))),
                                known(quantity(5, Unit.MACS)),
                                known(quantity(6, Unit.MACS)))));
    }

    private static Value values() {
        return new Value.Tuple(
                List.of(
                        new Value.Flag(true),
                        new Value.Dimensions(List.of(3, 3)),
                        new Value.Range(
                                quantity(1, Unit.COUNT),
                                quantity(9, Unit.COUNT),
                                false,
                                Optional.of(quantity(2, Unit.COUNT))),
                        new Value.Sequence(Unit.COUNT, List.of(quantity(1, Unit.COUNT)))));
    }

    private Action train() {
        Slot learner = slot(20, "learner", Noun.NETWORK);
        Slot first = slot(21, "first", Noun.NETWORK);
        Slot student = slot(22, "learner", Noun.NETWORK);
        Slot epoch = slot(23, "epoch", Unit.COUNT);
        Slot after = slot(24, "after", Noun.NETWORK);
        Slot judged = slot(25, "learner", Noun.NETWORK);
        Slot end = slot(26, "epoch", Unit.COUNT);
        Slot accuracy = slot(27, "", Unit.ACCURACY);
        SortedMap<String, Term> entries = new TreeMap<>();
        entries.put("length", known(quantity(200, Unit.EPOCHS)));
        entries.put(
                "optimizer",
                known(
                        new Value.Choice(
                                "optimizer",
                                "sgd",
                                new TreeMap<>(
                                        Map.of(
                                                "momentum",
                                                new Value.Quantity(
                                                        Rational.of(9, 10), Unit.NUMBER))))));
        return new Action.Train(
                1 + shift,
                new Schedule(entries),
                data("train"),
                new Body(
                        List.of(learner),
                        List.of(act(first, new Action.Prune(learner.number(), Mode.SOFT, rules()))),
                        List.of(new Term.Read(first.number()))),
                List.of(
                        new Penalty(
                                origin(1, 4),
                                slot(28, "epoch", Unit.COUNT),
                                RuleDraft.l1().score(),
                                List.of(new Term.Read(28 + shift)),
                                Penalty.Way.PROXIMAL)),
                List.of(
                        new Hook(
                                origin(2, 4),
                                new When.AfterEachEpoch(),
                                new Body(
                                        List.of(student, epoch),
                                        List.of(
                                                act(
                                                        after,
                                                        new Action.Prune(
                                                                student.number(),
                                                                Mode.FIRM,
                                                                rules()))),
                                        List.of(new Term.Read(after.number())))),
                        new Hook(origin(2, 5), new When.Every(200, Unit.BATCHES), Body.EMPTY)),
                new Body(
                        List.of(judged, end),
                        List.of(
                                act(
                                        accuracy,
                                        new Action.Measure(
                                                new Metric.Accuracy(data("holdout")),
                                                judged.number())),
                                new Step.Keep(
                                        origin(0, 2),
                                        Optional.of(new Term.Read(accuracy.number())),
                                        Optional.of(
                                                new Term.Apply(
                                                        Operation.AT_LEAST,
                                                        List.of(
                                                                new Term.Read(end.number()),
                                                                RuleDraft.count(100))))),
                                new Step.Stop(origin(0, 2), known(new Value.Flag(false)))),
                        List.of()));
    }

    private RuleSet rules() {
        Criterion onImages =
                new Criterion(
                        "taylor",
                        RuleDraft.l1().score(),
                        List.of(new Term.Subject("filters")),
                        Optional.of(
                                new Sample(
                                        data("train"),
                                        Optional.of(known(quantity(10, Unit.BATCHES))))),
                        false);
        Transform sketch =
                new Transform("sketch", RuleDraft.l1().score(), List.of(new Term.Subject("rows")));
        Selector where =
                new Selector(
                        RuleDraft.span("where"),
                        Selector.Pick.FIRST,
                        Selectable.CONV,
                        Optional.of("stage*.**"),
                        List.of("**.shortcut.*"),
                        Optional.of(
                                new Term.Apply(
                                        Operation.AT_LEAST,
                                        List.of(
                                                new Term.Subject("filters"),
                                                RuleDraft.count(32)))));
        return new RuleDraft()
                .rule(
                        "remove 40% then 20%",
                        Verb.REMOVE,
                        new Reach(Reach.Scope.EACH, where),
                        RuleDraft.share(
                                RuleDraft.percent(40),
                                org.prunelang.rule.Noun.FILTERS,
                                Optional.of(RuleDraft.l1())),
                        RuleDraft.share(
                                RuleDraft.percent(20),
                                org.prunelang.rule.Noun.FILTERS,
                                Optional.of(onImages)))
                .override(
                        "keep 50% of macs",
                        Verb.KEEP,
                        RuleDraft.across(Selectable.LAYER, ""),
                        RuleDraft.share(
                                RuleDraft.percent(50),
                                org.prunelang.rule.Noun.MACS,
                                Optional.empty()))
                .item(
                        new RuleItem.Share(
                                origin(0, 4),
                                false,
                                Verb.KEEP,
                                List.of(
                                        new Part(
                                                new Amount(
                                                        recipe.span(0, 1),
                                                        Amount.Measure.NUMBER,
                                                        RuleDraft.count(8),
                                                        Optional.of(RuleDraft.percent(10)),
                                                        org.prunelang.rule.Noun.CHANNELS),
                                                Optional.of(new Part.Choice.RebuiltBy(sketch)))),
                                RuleDraft.each(Selectable.LINEAR, "fc")))
                .item(
                        new RuleItem.Predicate(
                                origin(0, 5),
                                false,
                                org.prunelang.rule.Noun.FILTERS,
                                new Term.Apply(
                                        Operation.LESS,
                                        List.of(new Term.Score(0), new Term.Subject("gamma"))),
                                List.of(RuleDraft.l1()),
                                RuleDraft.each(Selectable.CONV, "features.*")))
                .atLeast(8)
                .multiplesOf(4)
                .skip(Selectable.HEAD, "")
                .tieJunctions()
                .tieWidths("stage*.*.conv{1,2}")
                .gatherJunctions()
                .policy(Policy.Rounding.KEPT_DOWN)
                .policy(Policy.Zero.WEIGHTS_AND_NORMS)
                .policy(Policy.Momentum.CARRY)
                .policy(Policy.Constants.DROP)
                .rules();
    }
}
