package org.prunelang.rule;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known before the run of a network's zeroed filters: per layer how many stay, whether the
 * zeroed ones are held, and the rules that last zeroed some.
 */
public record Masked(SortedMap<String, Entry> layers, RuleSet rules) {
    /** Soft entries may grow back at the next step of an optimiser; held ones may not. */
    public enum Hold {
        SOFT,
        HELD
    }

    public record Entry(Hold hold, Decided decided) {}

    public static final Masked NOTHING =
            new Masked(new TreeMap<>(), new RuleSet(java.util.List.of()));

    public Masked {
        layers = Collections.unmodifiableSortedMap(new TreeMap<>(layers));
    }

    public boolean isEmpty() {
        return layers.isEmpty();
    }

    /** The mask after a masking run of {@code rules}: it first forgets the layers it reaches. */
    public Masked after(Decision decision, Hold hold, RuleSet rules) {
        SortedMap<String, Entry> now = new TreeMap<>(layers);
        now.keySet().removeAll(decision.reached());
        for (Decided line : decision.lines()) {
            if (line.side() == Side.FILTERS && !line.isUntouched()) {
                now.put(line.layer(), new Entry(hold, line));
            }
        }
        return new Masked(now, rules);
    }

    /** The mask after an optimiser has stepped: soft entries may have grown, so they leave it. */
    public Masked trained() {
        SortedMap<String, Entry> now = new TreeMap<>(layers);
        now.values().removeIf(entry -> entry.hold() == Hold.SOFT);
        return new Masked(now, rules);
    }
}
