package org.prunelang.syntax.tree;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;

/** A line of a rule set. */
public sealed interface RuleItem {
    Span span();

    enum Verb {
        KEEP,
        REMOVE
    }

    /**
     * {@code remove 10% of filters in each conv "…" by l2 then 30% of filters by geometric_median}.
     *
     * @param chain the amounts, one after the other; all but the last have a {@code how}
     */
    record Share(
            Span span, Optional<Span> override, Verb verb, List<Part> chain, Optional<Reach> reach)
            implements RuleItem {
        public Share {
            chain = List.copyOf(chain);
        }
    }

    /** One amount of a chain and what chooses within it. */
    record Part(Span span, Amount amount, Optional<How> how) {}

    /** {@code remove filters where l1 < limit in each conv "…"}. */
    record Predicate(
            Span span, Optional<Span> override, Identifier noun, Expr where, Optional<Reach> reach)
            implements RuleItem {}

    /** {@code keep at least 8 filters in each conv}. */
    record AtLeast(Span span, Amount amount, Optional<Reach> reach) implements RuleItem {}

    /** {@code in multiples of 8}. */
    record Multiples(Span span, Expr of) implements RuleItem {}

    record Skip(Span span, Selector selector) implements RuleItem {}

    /** {@code tie junctions by mean}, {@code tie widths "stage*.*.conv{1,2}"}. */
    record Tie(Span span, Identifier what, Optional<Expr.Text> pattern, Optional<Identifier> by)
            implements RuleItem {}

    record Gather(Span span, Identifier what) implements RuleItem {}

    /** {@code rounding kept down}, {@code zero weights and norms}: the words in order. */
    record Policy(Span span, List<Identifier> words) implements RuleItem {
        public Policy {
            words = List.copyOf(words);
        }
    }

    /**
     * {@code share of filters}, {@code 8 filters}, {@code 10%..80% step 10% of filters}.
     *
     * @param of whether the word {@code of} stands before the noun
     */
    record Amount(Span span, Expr value, Optional<Expr> step, boolean of, Identifier noun) {}

    /** {@code in each SELECTOR} or {@code across SELECTOR}. */
    record Reach(Span span, boolean across, Selector selector) {}

    /**
     * {@code first conv "pattern" except "a", "b" where filters >= 32}.
     *
     * @param words none, one ({@code convs}) or two ({@code first conv}, {@code conv channel})
     */
    record Selector(
            Span span,
            List<Identifier> words,
            Optional<Expr.Text> pattern,
            List<Expr.Text> except,
            Optional<Expr> where) {
        public Selector {
            words = List.copyOf(words);
            except = List.copyOf(except);
        }
    }

    /** {@code by taylor on images.train for 10 batches}; {@code rebuilt by sketch}. */
    record How(
            Span span, boolean rebuilt, Expr criterion, Optional<Expr> on, Optional<Expr> length) {}
}
