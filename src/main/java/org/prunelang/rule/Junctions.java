package org.prunelang.rule;

import org.prunelang.coupling.Selectable;

/** What becomes of layers whose results are added up, when a rule reaches them. */
public enum Junctions {
    /** Nothing was said; a rule that reaches one is refused. */
    UNSTATED,
    /** They keep all. */
    SKIP,
    /** All layers of the addition lose the same channels. */
    TIE,
    /** Each layer loses its own, and its result is scattered back before the addition. */
    GATHER;

    /** What a rule set says. */
    public static Junctions of(RuleSet rules) {
        if (!rules.items(RuleItem.GatherJunctions.class).isEmpty()) {
            return GATHER;
        }
        if (!rules.items(RuleItem.TieJunctions.class).isEmpty()) {
            return TIE;
        }
        return rules.items(RuleItem.Skip.class).stream().anyMatch(Junctions::skipsAll)
                ? SKIP
                : UNSTATED;
    }

    private static boolean skipsAll(RuleItem.Skip skip) {
        return skip.selector().kind() == Selectable.JUNCTION && skip.selector().pattern().isEmpty();
    }

    /** Whether filters of junctions may go. */
    public boolean cuts() {
        return this == TIE || this == GATHER;
    }
}
