package org.prunelang.value;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.diagnostic.Code;

/** The numbers a range stands for: whole ones one by one, others by their step. */
final class Ranges {
    private Ranges() {}

    static List<Value> elements(Value.Range range) {
        if (!(range.from() instanceof Value.Quantity(Rational from, Unit unit))
                || !(range.to() instanceof Value.Quantity(Rational to, _))) {
            throw new MismatchException(Code.P0101, "a range goes from one number to another");
        }
        Rational step = range.step().map(Scalars::amount).orElse(Rational.ONE);
        if (range.step().isEmpty() && !(from.isWhole() && unit != Unit.FRACTION)) {
            throw new MismatchException(
                    Code.P0101, "this range has no single elements: give it a step");
        }
        if (step.signum() <= 0) {
            throw new MismatchException(Code.P0101, "the step of a range must be above 0");
        }
        Rational size = to.minus(from).over(step);
        Arithmetic.checkLength(size.ceil().bitLength() > 40 ? 1L << 40 : size.ceil().longValue());
        return listed(from, to, step, range.closed(), unit);
    }

    private static List<Value> listed(
            Rational from, Rational to, Rational step, boolean closed, Unit unit) {
        List<Value> values = new ArrayList<>();
        for (Rational at = from; isInside(at, to, closed); at = at.plus(step)) {
            values.add(new Value.Quantity(at, unit));
        }
        Arithmetic.checkLength(values.size());
        return values;
    }

    private static boolean isInside(Rational at, Rational to, boolean closed) {
        int order = at.compareTo(to);
        return closed ? order <= 0 : order < 0;
    }
}
