package org.prunelang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Operator;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** Operators and functions on tensors, by the names of axes alone. */
final class TensorCalls {
    private final Pass pass;

    TensorCalls(Pass pass) {
        this.pass = pass;
    }

    Known elementwise(Operator.Binary operator, Known left, Known right, Span at) {
        if (!isOperand(left.type(), right, at) || !isOperand(right.type(), left, at)) {
            return Known.NOTHING;
        }
        if (left.isUnknown() || right.isUnknown()) {
            return Known.NOTHING.after(left).after(right);
        }
        if (operator == Operator.Binary.OF || operator == Operator.Binary.MODULO) {
            return pass.refuse(
                    Code.P0101, at, "`%s` is no operation of tensors".formatted(operator.sign()));
        }
        return left.after(right).as(TensorTypes.met(left.type(), right.type()));
    }

    /** Beside a tensor only plain numbers stand; a share has to say that it is one. */
    private boolean isOperand(Type type, Known other, Span at) {
        if (TensorTypes.isTensor(type)
                || type == Unit.NUMBER
                || type == Unit.COUNT
                || type == Type.Plain.FLAG
                || type instanceof Type.Unknown) {
            return true;
        }
        Diagnostic told =
                Diagnostic.of(
                        Code.P0122,
                        at,
                        "a tensor %s combines with numbers, not with %s"
                                .formatted(TensorTypes.shown(other.type()), Fit.words(type)));
        pass.report(type == Unit.FRACTION ? told.note("write `number(…)` around the share") : told);
        return false;
    }

    /** {@code X @ Y}: the one axis both have goes. */
    Known contract(Known left, Known right, Span at) {
        if (left.isUnknown() || right.isUnknown()) {
            return Known.NOTHING.after(left).after(right);
        }
        for (Known side : List.of(left, right)) {
            if (!TensorTypes.isTensor(side.type())) {
                return pass.refuse(
                        Code.P0101, at, "`@` takes tensors, not " + Fit.words(side.type()));
            }
        }
        List<String> shared = new ArrayList<>(TensorTypes.axes(left.type()));
        shared.retainAll(TensorTypes.axes(right.type()));
        if (shared.size() != 1) {
            return pass.refuse(
                    Code.P0313,
                    at,
                    "`@` sums over the one axis that both sides have, but %s and %s share %s"
                            .formatted(
                                    TensorTypes.shown(left.type()),
                                    TensorTypes.shown(right.type()),
                                    shared.isEmpty() ? "none" : String.join(", ", shared)));
        }
        List<String> axes = new ArrayList<>(TensorTypes.axes(left.type()));
        axes.addAll(TensorTypes.axes(right.type()));
        axes.removeAll(shared);
        return left.after(right).as(TensorTypes.ofAxes(axes));
    }

    /** The type without the axes that {@code over: …} names; without it a number. */
    Known reduced(Known tensor, Optional<Suffix.Argument> over) {
        if (over.isEmpty()) {
            return tensor.as(Unit.NUMBER);
        }
        List<String> axes = new ArrayList<>(TensorTypes.axes(tensor.type()));
        for (Identifier axis : axes(over.get().value())) {
            if (!axes.remove(axis.text())) {
                return noAxis(axis, tensor.type());
            }
        }
        return tensor.as(TensorTypes.ofAxes(axes));
    }

    /** One axis of a tensor that a call names. */
    Optional<String> axis(Identifier axis, Type tensor) {
        if (tensor instanceof Type.Unknown || TensorTypes.axes(tensor).contains(axis.text())) {
            return Optional.of(axis.text());
        }
        noAxis(axis, tensor);
        return Optional.empty();
    }

    private Known noAxis(Identifier axis, Type tensor) {
        Diagnostic told =
                Diagnostic.of(
                        Code.P0312,
                        axis.span(),
                        "there is no axis `%s`: the tensor is %s"
                                .formatted(axis.text(), TensorTypes.shown(tensor)));
        pass.report(
                Spelling.nearest(axis.text(), TensorTypes.axes(tensor))
                        .map(near -> told.note("did you mean `" + near + "`?"))
                        .orElse(told));
        return Known.NOTHING;
    }

    /** The axes an argument names: {@code weight} or {@code [height, width]}. */
    List<Identifier> axes(Expr expr) {
        List<Identifier> axes = new ArrayList<>();
        List<Expr> names =
                expr instanceof Expr.Sequence(_, List<Expr> elements) ? elements : List.of(expr);
        for (Expr name : names) {
            if (name instanceof Expr.Name(Span span, String text)) {
                axes.add(new Identifier(span, text));
            } else {
                pass.report(
                        Code.P0312,
                        name.span(),
                        "an axis is meant here by its name, not `%s`".formatted(Shown.of(name)));
            }
        }
        return axes;
    }

    /** {@code X[i]} and {@code X[a..b]}: the first axis, which goes or gets shorter. */
    Known indexed(Known tensor, Suffix.Index index, Scope scope) {
        List<String> axes = new ArrayList<>(TensorTypes.axes(tensor.type()));
        Known whole = tensor;
        for (Suffix.Bounds bounds : index.indices()) {
            Known at = pass.bindings().bound(bounds, scope);
            whole = whole.after(at);
            if (axes.isEmpty()) {
                return pass.refuse(
                        Code.P0314,
                        bounds.span(),
                        "this tensor has %d axes, so it takes no further index"
                                .formatted(TensorTypes.axes(tensor.type()).size()));
            }
            boolean isSlice =
                    !(bounds instanceof Suffix.Bounds.At) || at.type() instanceof Type.RangeOf;
            if (!isSlice) {
                axes.removeFirst();
            }
        }
        return whole.as(TensorTypes.ofAxes(axes));
    }
}
