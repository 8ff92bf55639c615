package org.prunelang.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;

/** The shape rules of the primitives that make a tensor of scalars. */
final class MakingRules {
    private MakingRules() {}

    static Tried<TensorType> sized(List<String> words, List<TensorExpr> sizes) {
        if (words.size() != sizes.size()) {
            throw new IllegalArgumentException(words + " of " + sizes.size() + " sizes");
        }
        return Tried.all(sizes.stream().map(Sizes::of).toList())
                .then(known -> {
                    List<Axis> axes = new ArrayList<>();
                    for (int i = 0; i < words.size(); i++) {
                        axes.add(new Axis(words.get(i), known.get(i)));
                    }
                    return TensorType.tried(axes, Element.REAL);
                });
    }

    static Tried<TensorType> filled(List<String> words, List<TensorExpr> operands) {
        TensorExpr value = operands.getLast();
        return value.type().isScalar()
                ? sized(words, operands.subList(0, words.size()))
                        .map(type -> type.as(value.type().element()))
                : Tried.refused(Code.P0101, "a tensor is filled with one number");
    }

    static Tried<TensorType> normal(List<String> words, List<TensorExpr> operands) {
        return Shapes.isWholeScalar(operands.getLast())
                ? sized(words, operands.subList(0, words.size()))
                : Tried.refused(Code.P0101, "a seed is a whole number");
    }

    static Tried<TensorType> stack(List<String> words, List<TensorExpr> operands) {
        if (operands.isEmpty()) {
            return Tried.refused(Code.P0101, "a tensor of no entries has no type");
        }
        TensorType first = operands.getFirst().type();
        Element element = first.element();
        for (TensorExpr operand : operands) {
            TensorType type = operand.type();
            Optional<TensorProblem> other =
                    Meeting.same(
                                    Code.P0312,
                                    "the first entry",
                                    first.axes(),
                                    "another",
                                    type.axes())
                            .refusal();
            if (other.isPresent()) {
                return Tried.refused(other.get());
            }
            if (type.element().isNumber() != element.isNumber()) {
                return Tried.refused(Code.P0101, "numbers and flags in one list");
            }
            element = element.isNumber() ? element.with(type.element()) : element;
        }
        List<Axis> axes = new ArrayList<>();
        axes.add(Axis.of(words.getFirst(), operands.size()));
        axes.addAll(first.axes());
        return TensorType.tried(axes, element);
    }

    static Tried<TensorType> range(List<String> words, List<TensorExpr> operands) {
        TensorExpr from = operands.get(0);
        TensorExpr to = operands.get(1);
        if (!Shapes.isWholeScalar(from) || !Shapes.isWholeScalar(to)) {
            return Tried.refused(Code.P0101, "the ends of a range must be whole numbers");
        }
        Optional<Long> first = Sizes.known(from);
        Optional<Long> end = Sizes.known(to);
        if (first.isEmpty() || end.isEmpty()) {
            return TensorType.tried(
                    List.of(new Axis(words.getFirst(), new Size.Named("range"))), Element.WHOLE);
        }
        long count = Math.max(0, end.get() - first.get());
        return TensorType.tried(List.of(Axis.of(words.getFirst(), count)), Element.WHOLE);
    }
}
