package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prunelang.plan.Action;
import org.prunelang.plan.Body;
import org.prunelang.plan.Forecast;
import org.prunelang.plan.Hook;
import org.prunelang.plan.Mode;
import org.prunelang.plan.Step;
import org.prunelang.plan.When;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Kept;
import org.prunelang.rule.Masked;
import org.prunelang.value.Interval;
import org.prunelang.value.Terms;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/**
 * Runs the masks and cuts of a training over its epochs, without training: amounts may grow with
 * {@code epoch}, and {@code keep best} may return any epoch it allows.
 *
 * @param result what is known of the network that comes out
 * @param lines the decisions of the last rule that acted, as kept
 * @param table the decisions from each epoch on at which a number changes; empty if none does
 */
record TrainingForecast(NetworkValue result, List<Decided> lines, List<Forecast.Epochs> table) {
    /** Where the length is not known in epochs, one turn stands for all. */
    private static final int UNKNOWN_LENGTH = 1;

    static TrainingForecast of(NetworkValue operand, Action.Train train, Optional<Integer> length) {
        Turn now = new Turn(operand, List.of()).through(train.first(), Map.of());
        boolean steady = train.hooks().stream().allMatch(TrainingForecast::isSteady);
        int last = length.orElse(UNKNOWN_LENGTH);
        List<Turn> kept = new ArrayList<>();
        List<Forecast.Epochs> table = new ArrayList<>();
        for (int epoch = 1; epoch <= last; epoch++) {
            now = now.trained();
            for (Hook hook : train.hooks()) {
                if (runs(hook.when(), epoch, last)) {
                    now = now.through(hook.body(), epoch(hook.body(), epoch));
                }
            }
            if (isKept(train.judges(), epoch, last)) {
                kept.add(now);
            }
            if (!steady && changes(table, now.lines())) {
                table.add(new Forecast.Epochs(epoch, now.lines()));
            }
            if (steady && epoch >= 1) {
                kept = List.of(now);
                break;
            }
        }
        Turn result = kept.isEmpty() ? now : merged(kept);
        return new TrainingForecast(
                result.network(), result.lines(), table.size() > 1 ? table : List.of());
    }

    private static boolean changes(List<Forecast.Epochs> table, List<Decided> lines) {
        return table.isEmpty() || !table.getLast().lines().equals(lines);
    }

    /** Whether a hook does the same after every epoch: it neither cuts nor looks at the epoch. */
    private static boolean isSteady(Hook hook) {
        int epoch = hook.body().inputs().get(1).number();
        return hook.body().steps().stream()
                .noneMatch(step ->
                        step instanceof Step.Do(_, _, Action.Prune prune, _)
                                && (prune.mode() == Mode.CUT || prune.rules().reads(epoch)));
    }

    private static boolean runs(When when, int epoch, int last) {
        return switch (when) {
            case When.AfterEachEpoch _ -> true;
            case When.Every(long number, Unit unit) ->
                    unit == Unit.EPOCHS && (epoch % number == 0 || epoch == last);
        };
    }

    private static boolean isKept(Body judges, int epoch, int last) {
        List<Step.Keep> keeps =
                judges.steps().stream()
                        .filter(Step.Keep.class::isInstance)
                        .map(Step.Keep.class::cast)
                        .toList();
        if (keeps.isEmpty()) {
            return epoch == last;
        }
        Map<Integer, Value> known = epoch(judges, epoch);
        return keeps.stream()
                .allMatch(keep ->
                        keep.where()
                                .flatMap(where -> Terms.value(where, known))
                                .map(new Value.Flag(true)::equals)
                                .orElse(true));
    }

    private static Map<Integer, Value> epoch(Body body, int epoch) {
        Map<Integer, Value> known = new HashMap<>();
        if (body.inputs().size() > 1) {
            known.put(body.inputs().get(1).number(), Value.Quantity.count(epoch));
        }
        return known;
    }

    /** What is known of the learner at one moment. */
    private record Turn(NetworkValue network, List<Decided> lines) {
        Turn trained() {
            return new Turn(network.with(network.masked().trained()), lines);
        }

        /** After the masks and cuts of a body; the decisions of its last one are kept. */
        Turn through(Body body, Map<Integer, Value> known) {
            Turn now = this;
            for (Step step : body.steps()) {
                if (step instanceof Step.Do(_, _, Action.Prune(_, Mode mode, var rules), _)) {
                    Decision decision = Cuts.decide(rules, now.network, mode, known);
                    if (!decision.hasErrors()) {
                        now =
                                new Turn(
                                        Cuts.after(now.network, mode, rules, decision),
                                        decision.lines());
                    }
                }
            }
            return now;
        }
    }

    /** What holds of all the turns that may be the result. */
    private static Turn merged(List<Turn> turns) {
        Turn widest = turns.getFirst();
        if (turns.stream().allMatch(turn -> turn.equals(widest))) {
            return widest;
        }
        Turn last = turns.getLast();
        SortedMap<String, Masked.Entry> entries = new TreeMap<>();
        for (Turn turn : turns) {
            turn.network()
                    .masked()
                    .layers()
                    .forEach(
                            (layer, entry) -> entries.merge(layer, entry, TrainingForecast::wider));
        }
        Masked masked = new Masked(entries, last.network().masked().rules());
        NetworkValue first = widest.network();
        NetworkValue result =
                first.cut(
                                first.structure(),
                                hull(turns.stream().map(turn -> turn.network().macs()).toList()),
                                hull(turns.stream().map(turn -> turn.network().params()).toList()),
                                turns.stream()
                                        .allMatch(turn ->
                                                turn.network()
                                                        .structure()
                                                        .equals(first.structure())))
                        .with(masked);
        return new Turn(result, entries.values().stream().map(Masked.Entry::decided).toList());
    }

    private static Masked.Entry wider(Masked.Entry one, Masked.Entry other) {
        Decided a = one.decided();
        Decided b = other.decided();
        int least = Math.min(a.kept().least(), b.kept().least());
        int most = Math.max(a.kept().most(), b.kept().most());
        if (least == most) {
            return other;
        }
        Decided both =
                new Decided(
                        b.layer(),
                        b.side(),
                        b.width(),
                        new Kept.Between(least, most, "the epoch that is kept"),
                        Optional.empty(),
                        "by the epoch that is kept");
        return new Masked.Entry(other.hold(), both);
    }

    private static Interval hull(List<Interval> all) {
        Interval hull = all.getFirst();
        for (Interval next : all) {
            hull = new Interval(hull.least().min(next.least()), hull.most().max(next.most()));
        }
        return hull;
    }
}
