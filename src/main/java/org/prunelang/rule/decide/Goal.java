package org.prunelang.rule.decide;

import java.util.List;
import java.util.Optional;
import org.prunelang.rule.RuleItem;

/**
 * How many coupled sets of a tier are to stay, and why.
 *
 * @param rule the rule that says so, if one reaches the tier
 * @param steps how many are left after each amount of the rule; one number without a chain
 * @param least the fewest the last step may be; equal to it unless only scores decide
 * @param decidedBy what decides it, where the number is not certain
 */
record Goal(
        Optional<RuleItem.Rule> rule,
        List<Integer> steps,
        int least,
        Optional<String> decidedBy,
        String reason) {
    Goal {
        steps = List.copyOf(steps);
    }

    static Goal all(Tier tier, String reason) {
        return new Goal(
                Optional.empty(), List.of(tier.size()), tier.size(), Optional.empty(), reason);
    }

    static Goal exactly(RuleItem.Rule rule, List<Integer> steps, String reason) {
        return new Goal(Optional.of(rule), steps, steps.getLast(), Optional.empty(), reason);
    }

    static Goal open(RuleItem.Rule rule, int least, int most, String decidedBy) {
        return new Goal(
                Optional.of(rule), List.of(most), least, Optional.of(decidedBy), "by " + decidedBy);
    }

    int most() {
        return steps.getLast();
    }

    boolean isOpen() {
        return decidedBy.isPresent();
    }

    /** The numbers when everything uncertain turns out smallest. */
    List<Integer> leastSteps() {
        return isOpen() ? List.of(least) : steps;
    }
}
