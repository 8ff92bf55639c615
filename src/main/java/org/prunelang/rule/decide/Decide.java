package org.prunelang.rule.decide;

import java.util.Map;
import java.util.Optional;
import org.prunelang.network.Network;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Masked;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Scores;
import org.prunelang.source.Span;
import org.prunelang.value.Value;

/**
 * What a rule set keeps of a network. One function for forecast and cut: without scores the
 * numbers, or the bounds of those that only scores decide; with scores the very filters.
 */
public final class Decide {
    private final RuleSet rules;
    private final Layout layout;

    private Decide(RuleSet rules, Layout layout) {
        this.rules = rules;
        this.layout = layout;
    }

    /**
     * Decides, and cuts.
     *
     * @param known the values of the slots that terms of the rules read, as far as they are known
     * @param scores of the network's filters, if it has its weights
     */
    public static Decision decide(
            RuleSet rules, Network network, Map<Integer, Value> known, Optional<Scores> scores) {
        return of(rules, network).cut(known, scores);
    }

    /** To decide more than once by the same rules: the network is traced only here. */
    public static Decide of(RuleSet rules, Network network) {
        return new Decide(rules, Layout.of(network, rules));
    }

    /** What is cut, and the network that is left. */
    public Decision cut(Map<Integer, Value> known, Optional<Scores> scores) {
        return new DecisionMaker(rules, layout, known, scores).cut();
    }

    /** What is masked: the same lines as of a cut, and the network stays what it is. */
    public Decision mask(Map<Integer, Value> known, Optional<Scores> scores) {
        return new DecisionMaker(rules, layout, known, scores).mask();
    }

    /**
     * What {@code shrink} cuts of a masked network: exactly the filters in the mask.
     *
     * @param policies as stated with the verb; where none are, those that made the mask hold
     * @param at where the verb stands, for messages
     */
    public static Decision shrink(
            RuleSet policies, Network network, Masked masked, Map<Integer, Value> known, Span at) {
        return new ShrinkMaker(policies, network, masked, known, at).make();
    }
}
