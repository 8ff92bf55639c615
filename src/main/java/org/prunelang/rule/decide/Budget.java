package org.prunelang.rule.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prunelang.coupling.LayerProperties;
import org.prunelang.network.LayerKind;
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
    private final Layout layout;

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
            Numbers numbers,
            Layout layout) {
        this.noun = noun;
        this.tiers = tiers;
        this.reached = reached;
        this.others = others;
        this.numbers = numbers;
        this.layout = layout;
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

    /** These numbers, moved where a tier's narrower partners decide too much of it. */
    Map<Tier, Integer> feasible(Map<Tier, Integer> kept) {
        Map<Tier, Integer> all = new HashMap<>(others);
        all.putAll(kept);
        Map<Tier, Integer> moved = numbers.feasible(all);
        Map<Tier, Integer> own = new HashMap<>(kept);
        own.replaceAll((tier, number) -> moved.getOrDefault(tier, number));
        return own;
    }

    /** What shares are of: the network before the rule, or the filters reached. */
    Rational total() {
        Map<Tier, Integer> all = new HashMap<>();
        tiers.forEach(tier -> all.put(tier, tier.size()));
        return noun.isBudget() ? of(numbers.network(Map.of())) : of(all);
    }

    /**
     * A bound of what a tier with so many sets fewer can save: the rows of its layers, and the
     * slices of their readers, at full widths.
     */
    Rational mostSaved(Tier tier, int sets) {
        long filters = (long) sets * tier.weight();
        Rational saved = Rational.ZERO;
        for (Site site : tier.sites()) {
            LayerProperties layer = layout.properties(site);
            saved = saved.plus(cost(layer).times(Rational.of(filters, layer.filters())));
            for (LayerProperties reader : layout.readers(site)) {
                saved =
                        saved.plus(
                                cost(reader).times(Rational.of(filters, channels(reader, layer))));
            }
            saved = saved.plus(Rational.of(layout.normsBehind(site) * 2L * filters));
        }
        return saved;
    }

    private Rational cost(LayerProperties layer) {
        return Rational.of(
                noun == Noun.MACS
                        ? layer.macs(MacCounting.F2)
                        : layer.params(ParameterCounting.P1));
    }

    /** Behind a flatten one channel of a map is many of a linear layer. */
    private static long channels(LayerProperties reader, LayerProperties layer) {
        boolean flattened =
                reader.kind() == LayerKind.LINEAR && reader.channels() > layer.filters();
        return flattened ? layer.filters() : reader.channels();
    }

    Unit unit() {
        return switch (noun) {
            case MACS -> Unit.MACS;
            case PARAMS -> Unit.PARAMS;
            case FILTERS, CHANNELS, BLOCKS, BRANCHES -> Unit.COUNT;
        };
    }
}
