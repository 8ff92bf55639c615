package org.prunelang.tensor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;

/** The shape rules of everything but primitives. */
final class Shapes {
    private Shapes() {}

    static Tried<TensorType> elementwise(Pointwise operator, List<TensorExpr> operands) {
        if (!operator.takes(operands.size())) {
            throw new IllegalArgumentException(operator + " of " + operands.size());
        }
        List<Axis> axes = operands.getFirst().type().axes();
        for (TensorExpr operand : operands.subList(1, operands.size())) {
            Tried<List<Axis>> met = Meeting.axes(axes, operand.type().axes());
            if (met instanceof Tried.Refused<List<Axis>>(TensorProblem problem)) {
                return Tried.refused(problem);
            }
            axes = met.get();
        }
        List<Axis> all = axes;
        return operator.element(operands.stream().map(o -> o.type().element()).toList())
                .then(element -> new TensorType(all, element).bounded());
    }

    static Tried<TensorType> reduce(Reduction reduction, TensorExpr of, Collection<String> over) {
        TensorType type = of.type();
        if (!type.element().isNumber()) {
            return Tried.refused(Code.P0101, "`%s` needs numbers".formatted(reduction.word()));
        }
        return haveAll(type, over)
                .map(_ ->
                        type.without(over.isEmpty() ? type.names() : over)
                                .as(reduction.element(type.element())));
    }

    /** The type itself if it has all these axes. */
    static Tried<TensorType> haveAll(TensorType type, Collection<String> names) {
        return Tried.all(names.stream().map(type::need).toList()).map(_ -> type);
    }

    static Tried<String> sharedAxis(TensorType left, TensorType right) {
        List<String> shared = left.names().stream().filter(right::has).toList();
        return shared.size() == 1
                ? Tried.made(shared.getFirst())
                : Tried.refused(
                        Code.P0313,
                        shared.isEmpty()
                                ? "`@` sums over the axis both sides have, but %s and %s share none"
                                        .formatted(left.axesText(), right.axesText())
                                : "`@` sums over the one axis both sides have, but %s and %s share %s"
                                        .formatted(
                                                left.axesText(),
                                                right.axesText(),
                                                String.join(" and ", shared)));
    }

    static Tried<TensorType> contract(TensorType left, TensorType right, String axis) {
        if (!left.element().isNumber() || !right.element().isNumber()) {
            return Tried.refused(Code.P0101, "`@` needs numbers");
        }
        return Meeting.axes(left.axes(), right.axes())
                .map(axes -> axes.stream().filter(a -> !a.name().equals(axis)).toList())
                .then(axes -> new TensorType(axes, left.element().with(right.element())).bounded());
    }

    static Tried<TensorType> slice(TensorType of, String axis, TensorExpr from, TensorExpr to) {
        if (!isWholeScalar(from) || !isWholeScalar(to)) {
            return Tried.refused(Code.P0101, "the ends of a slice must be whole numbers");
        }
        return of.need(axis).then(found -> sliced(of, found, from, to));
    }

    private static Tried<TensorType> sliced(
            TensorType of, Axis axis, TensorExpr from, TensorExpr to) {
        Optional<Long> first = Sizes.known(from);
        Optional<Long> end = Sizes.known(to);
        boolean outside =
                first.filter(f -> f < 0).isPresent()
                        || (end.isPresent()
                                && axis.size() instanceof Size.Known(long n)
                                && end.get() > n);
        if (outside) {
            return Tried.refused(
                    Code.P0314,
                    "axis `%s` has the indices 0..<%s, and the slice goes from %s to below %s"
                            .formatted(
                                    axis.name(),
                                    axis.size(),
                                    first.map(String::valueOf).orElse("some index"),
                                    end.map(String::valueOf).orElse("some index")));
        }
        if (first.isEmpty() || end.isEmpty()) {
            return Tried.made(of.resized(axis.name(), new Size.Named("part of " + axis.size())));
        }
        return end.get() <= first.get()
                ? Tried.refused(
                        Code.P0314,
                        "a slice from %d to below %d holds nothing"
                                .formatted(first.get(), end.get()))
                : Tried.made(of.resized(axis.name(), Size.of(end.get() - first.get())));
    }

    static Tried<TensorType> choose(TensorType when, TensorType then, TensorType otherwise) {
        boolean elementsFit = then.element().isNumber() == otherwise.element().isNumber();
        if (when.element() != Element.FLAG || !elementsFit) {
            return Tried.refused(
                    Code.P0101, "`if` needs a flag, and two sides of one type behind it");
        }
        Element element =
                then.element() == Element.FLAG
                        ? Element.FLAG
                        : then.element().with(otherwise.element());
        Tried<List<Axis>> sides =
                when.isScalar()
                        ? Meeting.same(
                                Code.P0312,
                                "one side of `if`",
                                then.axes(),
                                "the other",
                                otherwise.axes())
                        : Meeting.axes(then.axes(), otherwise.axes())
                                .then(axes -> Meeting.axes(axes, when.axes()));
        return sides.then(axes -> new TensorType(axes, element).bounded());
    }

    static Tried<TensorType> loop(Several.Loop loop) {
        TensorType over = loop.over().type();
        if (over.isScalar()) {
            return Tried.refused(Code.P0101, "`fold` runs over a list, a range or a tensor");
        }
        List<Tried<TensorType>> checks = new ArrayList<>();
        checks.add(carries(loop.index().type(), over.without(over.names().subList(0, 1))));
        for (int i = 0; i < loop.carried().size(); i++) {
            TensorType kept = loop.carried().get(i).type();
            checks.add(carries(kept, loop.start().get(i).type()));
            checks.add(carries(kept, loop.next().get(i).type()));
        }
        return Tried.all(checks).map(List::getFirst);
    }

    private static Tried<TensorType> carries(TensorType carried, TensorType given) {
        if (!given.element().fits(carried.element())) {
            return Tried.refused(
                    Code.P0315, "`fold` carries %s, but is given %s".formatted(carried, given));
        }
        return switch (Meeting.same(
                Code.P0315, "it", carried.axes(), "what it is given", given.axes())) {
            case Tried.Made<List<Axis>> _ -> Tried.made(carried);
            case Tried.Refused<List<Axis>> _ ->
                    Tried.refused(
                            Code.P0315,
                            "`fold` carries %s, but is given %s"
                                    .formatted(carried.axesText(), given.axesText()));
        };
    }

    static boolean isWholeScalar(TensorExpr expr) {
        return expr.type().isScalar() && expr.type().element() == Element.WHOLE;
    }

    static boolean isNumberScalar(TensorExpr expr) {
        return expr.type().isScalar() && expr.type().element().isNumber();
    }
}
