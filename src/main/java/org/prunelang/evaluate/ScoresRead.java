package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.rule.Criterion;

/** The criteria that the terms of one rule read, in the order of their numbers. */
final class ScoresRead {
    private final List<Criterion> criteria = new ArrayList<>();

    /** The number by which terms read this criterion. */
    int number(Criterion criterion) {
        int known = criteria.indexOf(criterion);
        if (known >= 0) {
            return known;
        }
        criteria.add(criterion);
        return criteria.size() - 1;
    }

    List<Criterion> criteria() {
        return List.copyOf(criteria);
    }
}
