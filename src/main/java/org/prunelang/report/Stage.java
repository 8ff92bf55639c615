package org.prunelang.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.plan.Action;
import org.prunelang.plan.Forecast;
import org.prunelang.plan.Plan;
import org.prunelang.plan.Slot;
import org.prunelang.plan.Step;
import org.prunelang.rule.Decided;

/**
 * A named step of a plan as reports tell it.
 *
 * @param does what it does, in a few words
 * @param told whether its layers are told here; a mask that a later stage cuts is told there
 */
record Stage(String name, String does, Action action, Optional<Forecast> forecast, boolean told) {

    /** The named stages of a plan, in order. */
    static List<Stage> of(PlanView view) {
        Plan plan = view.plan();
        Map<Integer, String> names = new HashMap<>();
        StageWords words = new StageWords(view, names);
        List<Stage> stages = new ArrayList<>();
        for (Step step : plan.body().steps()) {
            if (step instanceof Step.Do act) {
                act.to().forEach(slot -> names.put(slot.number(), slot.name()));
                name(act)
                        .ifPresent(name ->
                                stages.add(
                                        new Stage(
                                                name,
                                                words.of(act.action()),
                                                act.action(),
                                                act.forecast(),
                                                isTold(act, plan))));
            }
        }
        return stages;
    }

    private static Optional<String> name(Step.Do act) {
        return act.to().stream().map(Slot::name).filter(name -> !name.isEmpty()).findFirst();
    }

    private static boolean isTold(Step.Do act, Plan plan) {
        boolean decides = act.forecast().map(forecast -> !forecast.lines().isEmpty()).orElse(false);
        return decides
                && plan.body().steps().stream()
                        .noneMatch(step ->
                                step instanceof Step.Do(_, _, Action.Shrink shrink, _)
                                        && act.to().stream()
                                                .anyMatch(slot -> slot.number() == shrink.net()));
    }

    List<Decided> lines() {
        return forecast.map(Forecast::lines).orElse(List.of());
    }

    /** How many layers change, if the stage masks them and so changes no cost. */
    Optional<Long> masks() {
        boolean masking =
                forecast.map(known -> !known.masked().isEmpty()).orElse(false)
                        && !(action instanceof Action.Shrink);
        return masking
                ? Optional.of(lines().stream().filter(line -> !line.isUntouched()).count())
                : Optional.empty();
    }
}
