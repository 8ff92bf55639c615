package org.prunelang.rule;

import java.util.Optional;
import org.prunelang.source.Span;
import org.prunelang.value.Term;

/**
 * {@code 40% of filters}, {@code 8 filters}, {@code 50% of macs}, {@code 10%..80% step 10% of
 * filters}.
 *
 * @param span where it is written, for messages
 * @param measure whether the value is a share of the noun or a number of it
 * @param step only where a space lists the amounts to try
 */
public record Amount(Span span, Measure measure, Term value, Optional<Term> step, Noun noun) {
    /** {@code 40% of filters} is a share, {@code 8 filters} and {@code 60M macs} are numbers. */
    public enum Measure {
        SHARE,
        NUMBER
    }
}
