package org.prunelang.tensor;

import java.util.List;
import java.util.Set;
import org.prunelang.diagnostic.Code;

/** The shape rules of the primitives of linear algebra. */
final class MatrixRules {
    private static final Set<String> METRICS = Set.of("euclidean", "cosine");

    private MatrixRules() {}

    static Tried<TensorType> distance(List<String> words, List<TensorExpr> operands) {
        if (words.size() != 1 || !METRICS.contains(words.getFirst())) {
            return Tried.refused(Code.P0102, "the metric is euclidean or cosine");
        }
        TensorType left = operands.get(0).type();
        TensorType right = operands.get(1).type();
        if (!isMatrix(left) || !isMatrix(right)) {
            return Tried.refused(
                    Code.P0312,
                    "`distance` needs two matrices of numbers, not %s and %s"
                            .formatted(left.axesText(), right.axesText()));
        }
        Axis along = left.axes().get(1);
        if (!right.axes().get(1).name().equals(along.name())) {
            return Tried.refused(
                    Code.P0312,
                    "`distance` runs along the second axis of both, which is `%s` here and `%s` there"
                            .formatted(along.name(), right.axes().get(1).name()));
        }
        return Meeting.axes(List.of(along), List.of(right.axes().get(1)))
                .then(_ ->
                        TensorType.tried(
                                List.of(
                                        left.axes().getFirst(),
                                        new Axis("other", right.axes().getFirst().size())),
                                Element.REAL))
                .then(TensorType::bounded);
    }

    static Tried<List<TensorType>> svd(List<TensorExpr> operands) {
        TensorType type = operands.getFirst().type();
        if (!isMatrix(type)) {
            return Tried.refused(
                    Code.P0312, "`svd` needs a matrix of numbers, not " + type.axesText());
        }
        Axis rows = type.axes().get(0);
        Axis columns = type.axes().get(1);
        Axis component = new Axis("component", smaller(rows.size(), columns.size()));
        return Tried.all(
                List.of(
                        TensorType.tried(List.of(rows, component), Element.REAL),
                        TensorType.tried(List.of(component), Element.REAL),
                        TensorType.tried(List.of(component, columns), Element.REAL)));
    }

    private static Size smaller(Size left, Size right) {
        return left instanceof Size.Known(long m) && right instanceof Size.Known(long n)
                ? Size.of(Math.min(m, n))
                : new Size.Named("the smaller of %s and %s".formatted(left, right));
    }

    static Tried<TensorType> rank(List<String> words, List<TensorExpr> operands) {
        TensorType type = operands.getFirst().type();
        if (words.size() != 2 || words.get(0).equals(words.get(1))) {
            return Tried.refused(Code.P0102, "`rank` needs the two axes of a matrix");
        }
        if (!type.element().isNumber()) {
            return Tried.refused(Code.P0101, "`rank` needs numbers");
        }
        return Shapes.haveAll(type, words).map(_ -> type.without(words).as(Element.WHOLE));
    }

    static Tried<TensorType> norm(List<String> words, List<TensorExpr> operands) {
        TensorType type = operands.get(0).type();
        TensorExpr order = operands.get(1);
        if (!type.element().isNumber() || !Shapes.isNumberScalar(order)) {
            return Tried.refused(Code.P0101, "`norm` needs numbers, and one number as order");
        }
        if (order instanceof TensorExpr.Constant(double value, TensorType _) && !(value > 0)) {
            return Tried.refused(Code.P0131, "the order of a norm must be above 0");
        }
        return Shapes.haveAll(type, words)
                .map(_ -> type.without(words.isEmpty() ? type.names() : words).as(Element.REAL));
    }

    private static boolean isMatrix(TensorType type) {
        return type.axes().size() == 2 && type.element().isNumber();
    }
}
