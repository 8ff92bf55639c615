package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.reference.Array;
import org.prunelang.reference.TensorEvaluator;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Element;
import org.prunelang.tensor.Input;
import org.prunelang.tensor.Pointwise;
import org.prunelang.tensor.Primitive;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.Size;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorFn;
import org.prunelang.tensor.TensorProblem;
import org.prunelang.tensor.TensorType;
import org.prunelang.tensor.Tried;
import org.prunelang.value.Operation;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/**
 * Tensors among the meanings: one builder of expressions serves criteria, whose inputs a layer
 * binds later, and tests, whose tensors are given; the latter are computed at once by the
 * reference.
 */
final class Tensors {
    private final Interpreter interpreter;

    Tensors(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** What makes an expression of operand expressions. */
    interface Making {
        Tried<List<TensorExpr>> of(List<TensorExpr> operands);
    }

    Meaning one(
            List<Meaning> operands,
            Span at,
            Scope scope,
            java.util.function.Function<List<TensorExpr>, Tried<TensorExpr>> making) {
        List<Meaning> made =
                several(operands, at, scope, given -> making.apply(given).map(List::of));
        return made.isEmpty() ? Meaning.UNKNOWN : made.getFirst();
    }

    /** The tensors made of operands; none after a diagnostic. */
    List<Meaning> several(List<Meaning> operands, Span at, Scope scope, Making making) {
        if (operands.stream().anyMatch(Meaning::isUnknown)) {
            return List.of();
        }
        boolean given =
                operands.stream()
                        .noneMatch(operand ->
                                operand instanceof Meaning.Symbolic
                                        || operand instanceof Meaning.Later);
        List<Meaning.Concrete> arrays = new ArrayList<>();
        List<TensorExpr> exprs = new ArrayList<>();
        for (Meaning operand : operands) {
            Optional<TensorExpr> expr = given ? bound(operand, arrays) : symbolic(operand, scope);
            if (expr.isEmpty()) {
                interpreter.typeError(at, "a tensor or a number", operand, scope);
                return List.of();
            }
            exprs.add(expr.get());
        }
        return switch (making.of(exprs)) {
            case Tried.Refused<List<TensorExpr>>(TensorProblem problem) -> {
                refuse(problem, at, scope);
                yield List.of();
            }
            case Tried.Made<List<TensorExpr>>(List<TensorExpr> made) ->
                    given
                            ? computed(made, arrays, at, scope)
                            : made.stream().<Meaning>map(Meaning.Symbolic::new).toList();
        };
    }

    private List<Meaning> computed(
            List<TensorExpr> made, List<Meaning.Concrete> given, Span at, Scope scope) {
        List<Input> inputs = new ArrayList<>();
        for (Meaning.Concrete tensor : given) {
            inputs.add(new Input.Argument("", tensor.tensorType()));
        }
        List<Array> arrays = given.stream().map(Meaning.Concrete::array).toList();
        List<Meaning> results = new ArrayList<>();
        for (TensorExpr expr : made) {
            TensorFn function = new TensorFn(inputs, List.of(), expr);
            switch (TensorEvaluator.evaluate(function, arrays, List.of())) {
                case Tried.Made<Array>(Array array) ->
                        results.add(known(array, expr.type().element()));
                case Tried.Refused<Array>(TensorProblem problem) -> {
                    refuse(problem, at, scope);
                    return List.of();
                }
            }
        }
        return results;
    }

    private void refuse(TensorProblem problem, Span at, Scope scope) {
        interpreter.report(Diagnostic.of(problem.code(), at, problem.message()), scope);
    }

    /** A tensor without axes is a number or a flag. */
    static Meaning known(Array array, Element element) {
        if (!array.axes().isEmpty() || !Double.isFinite(array.at(0))) {
            return new Meaning.Concrete(array, element);
        }
        double value = array.at(0);
        return switch (element) {
            case FLAG -> Meaning.of(new Value.Flag(value != 0));
            case WHOLE -> Meaning.of(Rational.of(value), Unit.COUNT);
            case REAL -> Meaning.of(Rational.of(value), Unit.NUMBER);
        };
    }

    private static Optional<TensorExpr> bound(Meaning operand, List<Meaning.Concrete> given) {
        if (operand instanceof Meaning.Concrete tensor) {
            given.add(tensor);
            return Optional.of(new TensorExpr.In(given.size() - 1, tensor.tensorType()));
        }
        return constant(operand);
    }

    /**
     * A meaning inside a criterion: given tensors are written out, measured numbers are scalars.
     */
    private Optional<TensorExpr> symbolic(Meaning operand, Scope scope) {
        return switch (operand) {
            case Meaning.Symbolic(TensorExpr expr) -> Optional.of(expr);
            case Meaning.Concrete tensor -> Optional.of(Literals.of(tensor.array()));
            case Meaning.Later(Term term, var type) ->
                    scope.scalars().map(scalars -> scalars.scalar(term, type));
            default -> constant(operand);
        };
    }

    private static Optional<TensorExpr> constant(Meaning operand) {
        if (operand instanceof Meaning.Plain(Value.Flag(boolean flag))) {
            return Optional.of(TensorExpr.Constant.flag(flag));
        }
        if (operand instanceof Meaning.Plain(Value.Quantity(Rational amount, Unit unit))
                && (unit == Unit.COUNT || unit == Unit.NUMBER)) {
            return Optional.of(
                    unit == Unit.COUNT && amount.isWhole() && amount.numerator().bitLength() < 53
                            ? TensorExpr.Constant.whole(amount.numerator().longValue())
                            : TensorExpr.Constant.real(amount.toDouble()));
        }
        return Optional.empty();
    }

    Meaning elementwise(Operation operation, List<Meaning> operands, Span at, Scope scope) {
        Optional<Pointwise> pointwise = Pointwise.of(operation);
        if (pointwise.isEmpty()) {
            return interpreter.typeError(
                    at,
                    "a number (`" + operation.sign() + "` is no operation of tensors)",
                    operands.stream().filter(Meaning::isTensor).findFirst().orElseThrow(),
                    scope);
        }
        return one(operands, at, scope, given -> TensorExpr.Elementwise.of(pointwise.get(), given));
    }

    Meaning contract(Meaning left, Meaning right, Span at, Scope scope) {
        return one(
                List.of(left, right),
                at,
                scope,
                given -> TensorExpr.Contract.of(given.getFirst(), given.getLast()));
    }

    /** `if` over a condition that each entry or layer decides. */
    Meaning choose(Meaning condition, Expr.If choice, Scope scope) {
        Meaning then = interpreter.evaluate(choice.then(), scope);
        Meaning otherwise = interpreter.evaluate(choice.otherwise(), scope);
        return one(
                List.of(condition, then, otherwise),
                choice.span(),
                scope,
                given -> TensorExpr.Choose.of(given.get(0), given.get(1), given.get(2)));
    }

    /**
     * A meaning where a tensor with these axes is wanted: lists of numbers are tensors, and a
     * tensor made without names takes these.
     */
    Meaning asTensor(Meaning meaning, List<String> axes, Span at, Scope scope) {
        if (meaning.isUnknown()) {
            return meaning;
        }
        Meaning tensor = meaning.isTensor() ? meaning : listed(meaning, axes, at, scope);
        if (tensor.isUnknown()) {
            return tensor;
        }
        List<String> own = names(tensor);
        if (own.equals(axes)) {
            return tensor;
        }
        boolean unnamed = own.stream().allMatch(Unnamed::is) && own.size() == axes.size();
        if (!unnamed && !(own.size() == axes.size() && axes.containsAll(own))) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0312,
                            at,
                            "a tensor [%s] is wanted here, but this one is [%s]"
                                    .formatted(String.join(", ", axes), Unnamed.shown(own))),
                    scope);
            return Meaning.UNKNOWN;
        }
        if (!unnamed) {
            return tensor;
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            words.add(own.get(i));
            words.add(axes.get(i));
        }
        return one(
                List.of(tensor),
                at,
                scope,
                given -> Several.Call.single(Primitive.RELABEL, words, given));
    }

    private Meaning listed(Meaning meaning, List<String> axes, Span at, Scope scope) {
        Optional<Array> array = Literals.read(meaning, axes);
        return array.<Meaning>map(given -> new Meaning.Concrete(given, Element.REAL))
                .orElseGet(() ->
                        interpreter.typeError(
                                at, "a tensor [" + String.join(", ", axes) + "]", meaning, scope));
    }

    static List<String> names(Meaning tensor) {
        return type(tensor).names();
    }

    static TensorType type(Meaning meaning) {
        if (meaning instanceof Meaning.Symbolic(TensorExpr expr)) {
            return expr.type();
        }
        return meaning instanceof Meaning.Concrete tensor
                ? tensor.tensorType()
                : TensorType.scalar(Element.REAL);
    }

    /** The sizes of a tensor's axes, where they are known. */
    Meaning shape(Meaning tensor) {
        List<Meaning> sizes = new ArrayList<>();
        for (Axis axis : type(tensor).axes()) {
            sizes.add(
                    axis.size() instanceof Size.Known(long n) ? Meaning.count(n) : Meaning.UNKNOWN);
        }
        return Meaning.sequence(sizes);
    }

    /** The slices of a tensor along its first axis. */
    Optional<List<Meaning>> rows(Meaning.Concrete tensor, Span at, Scope scope) {
        if (!(tensor.array().axes().getFirst().size() instanceof Size.Known(long n))) {
            return Optional.empty();
        }
        List<Meaning> rows = new ArrayList<>();
        for (long i = 0; i < n; i++) {
            rows.add(taken(tensor, Meaning.count(i), at, scope));
        }
        return Optional.of(rows);
    }

    /** {@code X[i]}: one slice along the first axis, which goes. */
    Meaning taken(Meaning tensor, Meaning index, Span at, Scope scope) {
        List<String> axes = names(tensor);
        if (axes.isEmpty()) {
            return interpreter.typeError(at, "a tensor with an axis", tensor, scope);
        }
        return one(
                List.of(tensor, index),
                at,
                scope,
                given -> Several.Call.single(Primitive.TAKE, List.of(axes.getFirst()), given));
    }
}
