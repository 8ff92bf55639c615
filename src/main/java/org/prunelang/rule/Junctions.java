package org.prunelang.rule;

/** What becomes of layers whose results are added up, when a rule reaches them. */
public enum Junctions {
    /** Nothing was said; a rule that reaches one is refused. */
    UNSTATED,
    /** They keep all. */
    SKIP,
    /** All layers of the addition lose the same channels. */
    TIE,
    /** Each layer loses its own, and its result is scattered back before the addition. */
    GATHER
}
