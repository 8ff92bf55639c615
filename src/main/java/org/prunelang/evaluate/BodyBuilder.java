package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.network.Network;
import org.prunelang.plan.Action;
import org.prunelang.plan.Body;
import org.prunelang.plan.Forecast;
import org.prunelang.plan.Slot;
import org.prunelang.plan.Step;
import org.prunelang.source.Origin;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Value;

/**
 * The steps of one body while it is being evaluated. Slots are numbered through the whole plan; a
 * measurement made twice in one body, or in one around it, is one step.
 */
final class BodyBuilder {
    private final Optional<BodyBuilder> around;
    private final int[] nextSlot;
    private final List<Slot> inputs = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Action, Slot> done = new HashMap<>();
    private final Map<Integer, Value> known = new HashMap<>();
    private final Map<Network, Slot> fresh = new java.util.IdentityHashMap<>();

    private BodyBuilder(Optional<BodyBuilder> around, int[] nextSlot) {
        this.around = around;
        this.nextSlot = nextSlot;
    }

    static BodyBuilder ofPlan() {
        return new BodyBuilder(Optional.empty(), new int[] {0});
    }

    /** A body inside this one: a hook, a score, a round. */
    BodyBuilder inner() {
        return new BodyBuilder(Optional.of(this), nextSlot);
    }

    Slot slot(String name, Type type) {
        return new Slot(nextSlot[0]++, name, type);
    }

    Slot input(String name, Type type) {
        Slot slot = slot(name, type);
        inputs.add(slot);
        return slot;
    }

    void add(Step step) {
        steps.add(step);
    }

    Slot act(Origin origin, String name, Type type, Action action, Optional<Forecast> forecast) {
        Slot to = slot(name, type);
        add(new Step.Do(origin, List.of(to), action, forecast));
        return to;
    }

    /** The slot of a pure question, asked at most once where its answer is in scope. */
    Slot ask(Origin origin, Type type, Action action) {
        for (Optional<BodyBuilder> at = Optional.of(this); at.isPresent(); at = at.get().around) {
            Slot known = at.get().done.get(action);
            if (known != null) {
                return known;
            }
        }
        Slot slot = act(origin, "", type, action, Optional.empty());
        done.put(action, slot);
        return slot;
    }

    /** The slot of a declared network with fresh weights, drawn once for the whole plan. */
    Slot fresh(Origin origin, String name, Network network, Forecast forecast, Type type) {
        if (around.isPresent()) {
            return around.get().fresh(origin, name, network, forecast, type);
        }
        Slot known = fresh.get(network);
        if (known != null) {
            return known;
        }
        Action action = new Action.Fresh(network, Optional.empty(), Optional.empty());
        Slot slot = act(origin, name, type, action, Optional.of(forecast));
        fresh.put(network, slot);
        return slot;
    }

    /** Says for the forecast what an input will be: the last epoch of a training. */
    void know(Slot input, Value value) {
        known.put(input.number(), value);
    }

    /** The values of slots that the forecast may count on. */
    Map<Integer, Value> known() {
        return Map.copyOf(known);
    }

    /** The steps so far; forecasts are read from it. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    Body build(List<Term> results) {
        return new Body(inputs, steps, results);
    }
}
