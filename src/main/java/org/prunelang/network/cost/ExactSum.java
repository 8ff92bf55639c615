package org.prunelang.network.cost;

import org.prunelang.value.Rational;

import java.math.BigInteger;

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
