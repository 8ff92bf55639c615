package org.prunelang.network.cost;

import java.math.BigInteger;
import org.prunelang.value.Rational;

/** A sum of counts that never overflows: it leaves the long only when it must. */
final class ExactSum {
    private BigInteger carried = BigInteger.ZERO;
    private long sum;

    void add(long count) {
        long next = sum + count;
        if (next < 0) {
            carried = carried.add(BigInteger.valueOf(sum));
            next = count;
        }
        sum = next;
    }

    Rational total() {
        return new Rational(carried.add(BigInteger.valueOf(sum)), BigInteger.ONE);
    }
}
