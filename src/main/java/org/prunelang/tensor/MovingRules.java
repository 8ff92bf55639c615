package org.prunelang.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;

/** The shape rules of the primitives that pick, place, name and count entries. */
final class MovingRules {
    private MovingRules() {}

    static Tried<TensorType> take(List<String> words, List<TensorExpr> operands) {
        TensorType type = operands.get(0).type();
        TensorExpr index = operands.get(1);
        return type.need(words.getFirst())
                .then(axis ->
                        indexProblem(axis, index)
                                .map(Tried::<TensorType>refused)
                                .orElseGet(() -> Tried.made(taken(type, axis, index))));
    }

    private static TensorType taken(TensorType type, Axis axis, TensorExpr index) {
        return index.type().isScalar()
                ? type.without(List.of(axis.name()))
                : type.resized(axis.name(), index.type().axes().getFirst().size());
    }

    private static Optional<TensorProblem> indexProblem(Axis axis, TensorExpr index) {
        TensorType type = index.type();
        if (type.element() != Element.WHOLE || type.axes().size() > 1) {
            return Optional.of(
                    new TensorProblem(Code.P0101, "an index is a whole number or a list of them"));
        }
        Optional<Long> known = type.isScalar() ? Sizes.known(index) : Optional.empty();
        return known.filter(i -> i < 0 || (axis.size() instanceof Size.Known(long n) && i >= n))
                .map(i -> outside(axis, i));
    }

    private static TensorProblem outside(Axis axis, long index) {
        return new TensorProblem(
                Code.P0314,
                "index %d, but axis `%s` has the indices 0..<%s"
                        .formatted(index, axis.name(), axis.size()));
    }

    static Tried<TensorType> put(List<String> words, List<TensorExpr> operands) {
        TensorType type = operands.get(0).type();
        TensorExpr index = operands.get(1);
        TensorType entry = operands.get(2).type();
        if (!Shapes.isWholeScalar(index)) {
            return Tried.refused(Code.P0101, "`put` needs one whole number as index");
        }
        if (type.element().isNumber() != entry.element().isNumber()) {
            return Tried.refused(Code.P0101, "`put` needs numbers among numbers");
        }
        return take(words, operands.subList(0, 2))
                .then(place ->
                        Meeting.same(
                                Code.P0312,
                                "the place",
                                place.axes(),
                                "what is put there",
                                entry.axes()))
                .map(_ ->
                        type.element().isNumber()
                                ? type.as(type.element().with(entry.element()))
                                : type);
    }

    static Tried<TensorType> relabel(List<String> words, List<TensorExpr> operands) {
        TensorType type = operands.getFirst().type();
        List<String> old = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            old.add(words.get(i));
        }
        return Shapes.haveAll(type, old)
                .then(_ ->
                        TensorType.tried(
                                type.axes().stream().map(axis -> renamed(axis, words)).toList(),
                                type.element()));
    }

    private static Axis renamed(Axis axis, List<String> words) {
        for (int i = 0; i + 1 < words.size(); i += 2) {
            if (words.get(i).equals(axis.name())) {
                return new Axis(words.get(i + 1), axis.size());
            }
        }
        return axis;
    }

    static Tried<TensorType> count(List<String> words, List<TensorExpr> operands) {
        return Shapes.haveAll(operands.getFirst().type(), words)
                .map(_ -> TensorType.scalar(Element.WHOLE));
    }

    static Tried<TensorType> sorted(List<TensorExpr> operands) {
        TensorType type = operands.getFirst().type();
        return type.axes().size() == 1 && type.element().isNumber()
                ? Tried.made(type)
                : Tried.refused(
                        Code.P0101, "`sorted` needs a list of numbers, not " + type.axesText());
    }
}
