package org.prunelang.plan;

import org.prunelang.value.Unit;

/** The moments at which a hook runs. */
public sealed interface When {
    record AfterEachEpoch() implements When {}

    /** {@code every 5 epochs}, {@code every 200 batches}. */
    record Every(long number, Unit unit) implements When {}
}
