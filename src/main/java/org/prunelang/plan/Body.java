package org.prunelang.plan;

import java.util.List;
import org.prunelang.value.Term;

/**
 * Straight-line steps over numbered slots: a plan, what a training does first, a hook, the judging
 * of an epoch. A slot's number is its own in the whole plan, so an inner body may read outer slots.
 *
 * @param results one, or a tuple's
 */
public record Body(List<Slot> inputs, List<Step> steps, List<Term> results) {
    public static final Body EMPTY = new Body(List.of(), List.of(), List.of());

    public Body {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        results = List.copyOf(results);
    }
}
