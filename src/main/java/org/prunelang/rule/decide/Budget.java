package org.prunelang.rule.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prunelang.network.Network;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.rule.Noun;
import org.prunelang.value.Rational;
import org.prunelang.value.Unit;

/** What an amount across layers is measured by: the filters reached, or a cost of the network. */
final class Budget {
    private final Noun noun;
    private final List<Tier> tiers;
    private final Map<Tier, Integer> reached;
    private final Map<Tier, Integer> others;
    private final Numbers numbers;

    /**
     * @param tiers those that the rule reaches
     * @param reached how many of each tier's sites the rule reaches
     * @param others what all other tiers keep
     */
    Budget(
            Noun noun,
            List<Tier> tiers,
            Map<Tier, Integer> reached,
            Map<Tier, Integer> others,
            Numbers numbers) {
        this.noun = noun;
        this.tiers = tiers;
        this.reached = reached;
        this.others = others;
        this.numbers = numbers;
    }

    /** The cost when the tiers reached keep these numbers of sets. */
    Rational of(Map<Tier, Integer> kept) {
        if (!noun.isBudget()) {
            long filters = 0;
            for (Tier tier : tiers) {
                int sets = kept.getOrDefault(tier, tier.size());
                filters += (long) sets * tier.weight() * reached.getOrDefault(tier, 1);
            }
            return Rational.of(filters);
        }
        Map<Tier, Integer> all = new HashMap<>(others);
        all.putAll(kept);
        return of(numbers.network(all));
    }

    private Rational of(Network network) {
        return noun == Noun.MACS
                ? Macs.of(network, MacCounting.F2)
                : Params.of(network, ParameterCounting.P1);
    }

    /** What shares are of: the network before the rule, or the filters reached. */
    Rational total() {
        Map<Tier, Integer> all = new HashMap<>();
        tiers.forEach(tier -> all.put(tier, tier.size()));
        return noun.isBudget() ? of(numbers.network(Map.of())) : of(all);
    }

    Unit unit() {
        return switch (noun) {
            case MACS -> Unit.MACS;
            case PARAMS -> Unit.PARAMS;
            case FILTERS, CHANNELS, BLOCKS, BRANCHES -> Unit.COUNT;
        };
    }
}
