package org.prunelang.rule;

import java.util.List;
import java.util.Optional;

/**
 * Rules and policies as a recipe wrote them, in text order: patterns, nouns and amounts as terms,
 * resolved against no network yet, because a network's widths may depend on the run.
 */
public record RuleSet(List<RuleItem> items) {
    public RuleSet {
        items = List.copyOf(items);
    }

    /** The policy of one kind as the set states it, if it does. */
    public <P extends Policy> Optional<P> stated(Class<P> kind) {
        return items(RuleItem.Setting.class).stream()
                .map(RuleItem.Setting::policy)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** How amounts become whole numbers; nearest where the set does not say. */
    public Policy.Rounding rounding() {
        return stated(Policy.Rounding.class).orElse(Policy.Rounding.NEAREST);
    }

    /** What a masking verb zeroes; the weights where the set does not say. */
    public Policy.Zero zero() {
        return stated(Policy.Zero.class).orElse(Policy.Zero.WEIGHTS);
    }

    /**
     * What becomes of the constants that removed channels leave; folded where the set is silent.
     */
    public Policy.Constants constants() {
        return stated(Policy.Constants.class).orElse(Policy.Constants.FOLD);
    }

    /** Whether anything in it depends on the value of a slot. */
    public boolean reads(int slot) {
        return RuleTerms.reads(this, slot);
    }

    /** The items of one kind, in text order. */
    public <I extends RuleItem> List<I> items(Class<I> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
