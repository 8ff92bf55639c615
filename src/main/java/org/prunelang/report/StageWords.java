package org.prunelang.report;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.prunelang.network.Network;
import org.prunelang.plan.Action;
import org.prunelang.plan.Body;
import org.prunelang.plan.Hook;
import org.prunelang.plan.Metric;
import org.prunelang.plan.Mode;
import org.prunelang.plan.Penalty;
import org.prunelang.plan.Step;
import org.prunelang.plan.When;
import org.prunelang.value.Figures;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Value;

/** What a stage does, in a few words of the language. */
final class StageWords {
    private final PlanView view;
    private final Map<Integer, String> names;

    /**
     * @param names of the slots set so far
     */
    StageWords(PlanView view, Map<Integer, String> names) {
        this.view = view;
        this.names = names;
    }

    String of(Action action) {
        return switch (action) {
            case Action.Fresh fresh -> "fresh " + model(fresh.net());
            case Action.Load load -> "load " + model(load.net());
            case Action.Redraw redraw -> "fresh " + name(redraw.net());
            case Action.Rescale rescale -> "rescaled " + name(rescale.net());
            case Action.Recalibrate recalibrate -> "recalibrate " + name(recalibrate.net());
            case Action.Train train -> train(train);
            case Action.Prune prune -> ("prune " + name(prune.net()) + mode(prune.mode())).strip();
            case Action.Resize resize -> "prune " + name(resize.net()) + " to given widths";
            case Action.Shrink shrink -> "shrink " + name(shrink.net());
            case Action.Measure measure ->
                    "measure " + metric(measure.metric()) + " of " + name(measure.net());
        };
    }

    private String model(Network network) {
        return view.models().stream()
                .filter(model -> model.network().equals(network))
                .map(PlanView.Model::name)
                .findFirst()
                .orElse("a network");
    }

    private String name(int slot) {
        String name = names.getOrDefault(slot, "");
        return name.isEmpty() ? "it" : name;
    }

    private String train(Action.Train train) {
        StringJoiner words = new StringJoiner("; ", "train" + length(train), "");
        words.setEmptyValue("train" + length(train));
        boolean first = true;
        for (String what : extras(train)) {
            words.add(first ? "; " + what : what);
            first = false;
        }
        return words.toString();
    }

    private static String length(Action.Train train) {
        return train.schedule().entries().get("length") instanceof Term.Known(Value length)
                ? " " + Figures.show(length)
                : "";
    }

    private List<String> extras(Action.Train train) {
        List<String> extras = new java.util.ArrayList<>();
        prunes(train.first()).forEach(what -> extras.add(what + " first"));
        for (Penalty.Way way : Penalty.Way.values()) {
            if (train.penalties().stream().anyMatch(one -> one.way() == way)) {
                extras.add(way == Penalty.Way.LOSS ? "added loss" : "penalty");
            }
        }
        for (Hook hook : train.hooks()) {
            prunes(hook.body()).forEach(what -> extras.add(what + " " + when(hook.when())));
        }
        return extras;
    }

    private static List<String> prunes(Body body) {
        return body.steps().stream()
                .filter(Step.Do.class::isInstance)
                .map(step -> ((Step.Do) step).action())
                .filter(Action.Prune.class::isInstance)
                .map(action -> "prune" + mode(((Action.Prune) action).mode()))
                .distinct()
                .toList();
    }

    private static String mode(Mode mode) {
        return switch (mode) {
            case CUT -> "";
            case SOFT -> " softly";
            case FIRM -> " firmly";
        };
    }

    private static String when(When when) {
        return switch (when) {
            case When.AfterEachEpoch() -> "each epoch";
            case When.Every(long number, var unit) ->
                    "every " + Figures.show(new Value.Quantity(Rational.of(number), unit));
        };
    }

    private static String metric(Metric metric) {
        return switch (metric) {
            case Metric.Accuracy _ -> "accuracy";
            case Metric.Loss _ -> "loss";
            case Metric.Latency _ -> "latency";
            case Metric.Computed _ -> "a value";
        };
    }
}
