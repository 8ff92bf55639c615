package org.prunelang.rule;

import java.util.List;
import java.util.Optional;

/**
 * What was decided for one side of one layer, and why.
 *
 * @param width how many there were
 * @param indices which stay, ascending; known once there are scores or nothing goes
 * @param reason for people: {@code remove 40% (keep 9.6, nearest 10)}, {@code skip conv "stem.*"}
 */
public record Decided(
        String layer,
        Side side,
        int width,
        Kept kept,
        Optional<List<Integer>> indices,
        String reason) {
    public Decided {
        indices = indices.map(List::copyOf);
    }

    /** Whether it is certain that all stay. */
    public boolean isUntouched() {
        return kept.least() == width;
    }
}
