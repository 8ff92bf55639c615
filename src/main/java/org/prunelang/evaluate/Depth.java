package org.prunelang.evaluate;

/** How far an evaluation looks. */
public enum Depth {
    /** At the structure alone; of a weights file only the header is read. */
    STRUCTURE,
    /** Also at the numbers of weights files, where a criterion needs nothing else. */
    WEIGHTS
}
