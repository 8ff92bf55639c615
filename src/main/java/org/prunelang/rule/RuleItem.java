package org.prunelang.rule;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Origin;
import org.prunelang.value.Term;

/** One line of a rule set. Its origin serves messages and is no part of what the line means. */
public sealed interface RuleItem {
    Origin origin();

    /** A line that says how much or which of some layers goes. */
    sealed interface Rule extends RuleItem {
        boolean override();

        Noun noun();

        Reach reach();
    }

    /**
     * {@code remove 10% of filters in each conv by l2 then 30% of filters by geometric_median}.
     *
     * @param chain one amount after the other, all of one noun, all of the width before the rule
     */
    record Share(Origin origin, boolean override, Verb verb, List<Part> chain, Reach reach)
            implements Rule {
        public Share {
            chain = List.copyOf(chain);
            if (chain.isEmpty()) {
                throw new IllegalArgumentException("a rule without an amount");
            }
        }

        @Override
        public Noun noun() {
            return chain.getFirst().amount().noun();
        }
    }

    /**
     * {@code remove filters where l1 < limit in each conv "…"}.
     *
     * @param criteria the criteria that {@code where} reads, numbered as {@link Term.Score} does
     */
    record Predicate(
            Origin origin,
            boolean override,
            Noun noun,
            Term where,
            List<Criterion> criteria,
            Reach reach)
            implements Rule {
        public Predicate {
            criteria = List.copyOf(criteria);
        }
    }

    /** {@code keep at least 8 filters in each conv}; without a reach it holds for every layer. */
    record AtLeast(Origin origin, Amount amount, Optional<Reach> reach) implements RuleItem {}

    /** {@code in multiples of 8}. */
    record Multiples(Origin origin, Term of) implements RuleItem {}

    /** {@code skip first conv}, {@code skip junctions}. */
    record Skip(Origin origin, Selector selector) implements RuleItem {}

    /** {@code tie junctions by mean}: what an addition joins is cut alike, by one score. */
    record TieJunctions(Origin origin, Combination by) implements RuleItem {}

    /** {@code tie widths "stage*.*.conv{1,2}"}: equal numbers, not equal indices. */
    record TieWidths(Origin origin, String pattern) implements RuleItem {}

    /**
     * {@code gather junctions}: each producer is cut alone and scattered back before the addition.
     */
    record GatherJunctions(Origin origin) implements RuleItem {}

    /** {@code rounding kept down}, {@code zero norms}, {@code carry momentum}. */
    record Setting(Origin origin, Policy policy) implements RuleItem {}
}
