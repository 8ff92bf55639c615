package org.prunelang.reference;

import java.util.List;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Element;
import org.prunelang.tensor.Input;
import org.prunelang.tensor.Pointwise;
import org.prunelang.tensor.Primitive;
import org.prunelang.tensor.Reduction;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorFn;
import org.prunelang.tensor.TensorType;
import org.prunelang.tensor.Tried;

/** Short words for tests that write tensor functions by hand. */
final class Expressions {
    private Expressions() {}

    static TensorType type(String... axes) {
        return new TensorType(List.of(axes).stream().map(Axis::named).toList(), Element.REAL);
    }

    static TensorExpr in(int place, String... axes) {
        return new TensorExpr.In(place, type(axes));
    }

    static TensorExpr real(double value) {
        return TensorExpr.Constant.real(value);
    }

    static TensorExpr whole(long value) {
        return TensorExpr.Constant.whole(value);
    }

    static TensorExpr apply(Pointwise operator, TensorExpr... operands) {
        return TensorExpr.Elementwise.of(operator, operands).get();
    }

    static TensorExpr plus(TensorExpr x, TensorExpr y) {
        return apply(Pointwise.PLUS, x, y);
    }

    static TensorExpr times(TensorExpr x, TensorExpr y) {
        return apply(Pointwise.TIMES, x, y);
    }

    static TensorExpr abs(TensorExpr x) {
        return apply(Pointwise.ABS, x);
    }

    static TensorExpr reduce(Reduction reduction, TensorExpr of, String... over) {
        return TensorExpr.Reduce.of(reduction, of, List.of(over)).get();
    }

    static TensorExpr sum(TensorExpr of, String... over) {
        return reduce(Reduction.SUM, of, over);
    }

    static TensorExpr call(Primitive primitive, List<String> words, TensorExpr... operands) {
        return Several.Call.single(primitive, words, List.of(operands)).get();
    }

    static TensorExpr norm(TensorExpr of, double order, String... over) {
        return call(Primitive.NORM, List.of(over), of, real(order));
    }

    static TensorExpr distance(TensorExpr x, TensorExpr y, String metric) {
        return call(Primitive.DISTANCE, List.of(metric), x, y);
    }

    static TensorExpr choose(TensorExpr when, TensorExpr then, TensorExpr otherwise) {
        return TensorExpr.Choose.of(when, then, otherwise).get();
    }

    static TensorExpr take(TensorExpr of, String axis, TensorExpr index) {
        return call(Primitive.TAKE, List.of(axis), of, index);
    }

    static TensorExpr count(TensorExpr of, String... axis) {
        return call(Primitive.COUNT, List.of(axis), of);
    }

    /** The value of an expression over inputs with their own axes. */
    static Array value(TensorExpr body, Array... inputs) {
        return tried(body, List.of(), inputs).get();
    }

    static Tried<Array> tried(TensorExpr body, List<Double> scalars, Array... inputs) {
        List<Input> declared =
                List.of(inputs).stream()
                        .<Input>map(array ->
                                new Input.Argument("x", type(array.names().toArray(String[]::new))))
                        .toList();
        List<String> names = scalars.stream().map(Object::toString).toList();
        return TensorEvaluator.evaluate(
                new TensorFn(declared, names, body), List.of(inputs), scalars);
    }
}
