package org.prunelang.reference;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Meeting;
import org.prunelang.tensor.Pointwise;

/** Element-wise functions: axes meet by name, and a tensor repeats along those it lacks. */
final class Broadcast {
    private final Budget budget;

    Broadcast(Budget budget) {
        this.budget = budget;
    }

    Array apply(Pointwise operator, List<Array> operands) {
        Array first = operands.getFirst();
        if (operands.size() == 1) {
            return unary(Entries.unary(operator), first);
        }
        if (operator == Pointwise.CLAMP) {
            Array raised = binary(Math::max, first, operands.get(1));
            return binary(Math::min, raised, operands.get(2));
        }
        DoubleBinaryOperator function = Entries.binary(operator);
        return operands.stream().skip(1).reduce(first, (x, y) -> binary(function, x, y));
    }

    private Array unary(DoubleUnaryOperator function, Array of) {
        double[] result = budget.room(of.axes());
        for (int i = 0; i < result.length; i++) {
            result[i] = function.applyAsDouble(of.at(i));
        }
        return new Array(of.axes(), result);
    }

    private Array binary(DoubleBinaryOperator function, Array left, Array right) {
        List<Axis> axes = Refusal.unwrap(Meeting.axes(left.axes(), right.axes()));
        double[] result = budget.room(axes);
        spread(left, axes, result);
        double[] others = right.raw();
        Walk.over(
                axes,
                right.stridesAlong(axes),
                (place, other) ->
                        result[place] = function.applyAsDouble(result[place], others[other]));
        return new Array(axes, result);
    }

    /** Entry by entry from one side or the other. */
    Array choose(Array when, Array then, Array otherwise, List<String> order) {
        List<Axis> sides = Refusal.unwrap(Meeting.axes(then.axes(), otherwise.axes()));
        List<Axis> axes = Refusal.unwrap(Meeting.axes(sides, when.axes()));
        double[] result = budget.room(axes);
        spread(otherwise, axes, result);
        double[] chosen = budget.room(axes);
        spread(then, axes, chosen);
        Walk.over(
                axes,
                when.stridesAlong(axes),
                (place, flag) -> {
                    if (when.at(flag) != 0) {
                        result[place] = chosen[place];
                    }
                });
        budget.release(chosen.length);
        return new Array(axes, result).ordered(order);
    }

    private static void spread(Array from, List<Axis> axes, double[] to) {
        double[] values = from.raw();
        Walk.over(axes, from.stridesAlong(axes), (place, other) -> to[place] = values[other]);
    }
}
