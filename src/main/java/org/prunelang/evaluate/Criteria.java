package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.check.Module;
import org.prunelang.check.TypeReader;
import org.prunelang.data.Sample;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.rule.Criterion;
import org.prunelang.source.Span;
import org.prunelang.syntax.DocTags;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Parameter;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Element;
import org.prunelang.tensor.Input;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorFn;
import org.prunelang.tensor.TensorProblem;
import org.prunelang.tensor.TensorType;
import org.prunelang.tensor.Tried;
import org.prunelang.value.Type;

/**
 * Criteria and transforms: called with tensors they are computed, named in a rule they become
 * tensor functions whose inputs the layer at hand binds.
 */
final class Criteria {
    private final Interpreter interpreter;

    Criteria(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** A criterion with its scalar arguments; those left out have defaults. */
    record Bound(Module module, Item.Criterion criterion, Map<String, Meaning> scalars) {
        Bound {
            scalars = Map.copyOf(scalars);
        }
    }

    /** {@code l1(W)} computes, {@code scaled_rank(strength: 1)} binds. */
    Meaning call(Module module, Item.Criterion criterion, Suffix.Call call, Span at, Scope scope) {
        List<String> inputs = inputs(criterion.parameters());
        if (isOfNetwork(call, scope)) {
            return Meaning.UNKNOWN;
        }
        String name = criterion.name().text();
        Scope body = interpreter.calling(name, at.to(call.span()), scope);
        Arguments.Target target = new Arguments.Target(name, module, criterion.parameters());
        if (!interpreter.arguments().bind(target, call, scope, body, inputs)) {
            return Meaning.UNKNOWN;
        }
        boolean computes = inputs.stream().anyMatch(input -> body.lookup(input).isPresent());
        if (computes) {
            return interpreter.folds().result(criterion.body(), body);
        }
        Map<String, Meaning> scalars = new LinkedHashMap<>();
        for (Parameter parameter : criterion.parameters()) {
            String scalar = parameter.name().text();
            body.lookup(scalar).ifPresent(value -> scalars.put(scalar, value));
        }
        return new Meaning.Scoring(new Bound(module, criterion, scalars));
    }

    /** {@code l1(layer)} asks a network's tensors: a measurement, which the checker speaks of. */
    private boolean isOfNetwork(Suffix.Call call, Scope scope) {
        if (call.arguments().isEmpty()) {
            return false;
        }
        Meaning first = interpreter.evaluate(call.arguments().getFirst().value(), scope);
        return first instanceof Meaning.OneLayer || first.isUnknown();
    }

    private static List<String> inputs(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> axes(parameter).isPresent())
                .map(parameter -> parameter.name().text())
                .toList();
    }

    private static Optional<List<String>> axes(Parameter parameter) {
        return parameter.type().map(TypeReader::read) instanceof Optional<Type> type
                        && type.isPresent()
                        && type.get() instanceof Type.Tensor(List<String> axes)
                ? Optional.of(axes)
                : Optional.empty();
    }

    Meaning apply(Meaning.Scoring scoring, Suffix.Call call, Span at, Scope scope) {
        Bound bound = scoring.criterion();
        return call(bound.module(), bound.criterion(), call, at, scope);
    }

    /** The criterion an expression names, or nothing after a diagnostic. */
    Optional<Bound> scoring(Expr expr, Scope scope) {
        Meaning meaning = interpreter.evaluate(expr, scope);
        if (meaning instanceof Meaning.Callable(Module module, Item.Criterion criterion)) {
            Suffix.Call none = new Suffix.Call(expr.span(), List.of());
            meaning = call(module, criterion, none, expr.span(), scope);
        }
        if (meaning instanceof Meaning.Scoring(Bound bound)) {
            return Optional.of(bound);
        }
        interpreter.typeError(expr.span(), "a criterion", meaning, scope);
        return Optional.empty();
    }

    /** The criterion as a function of what the layer at hand gives it. */
    Optional<Criterion> lowered(Bound bound, Optional<Sample> on, Span at, Scope scope) {
        Item.Criterion criterion = bound.criterion();
        Scalars scalars = new Scalars();
        Scope body = interpreter.calling(criterion.name().text(), at, scope).inFunction(scalars);
        List<Input> inputs = new ArrayList<>();
        for (Parameter parameter : criterion.parameters()) {
            String name = parameter.name().text();
            Optional<List<String>> axes = axes(parameter);
            if (axes.isPresent()) {
                Optional<Input.Part> part = Input.Part.of(name);
                if (part.isEmpty()) {
                    unknownInput(parameter, scope);
                    return Optional.empty();
                }
                TensorType type = type(axes.get());
                body.bind(name, new Meaning.Symbolic(new TensorExpr.In(inputs.size(), type)));
                inputs.add(new Input.OfSubject(part.get(), type));
            } else {
                body.bind(name, bound.scalars().getOrDefault(name, Meaning.UNKNOWN));
            }
        }
        Meaning score = interpreter.folds().result(criterion.body(), body);
        return function(score, inputs, scalars, criterion.body().value().span(), body)
                .map(
                        function ->
                                new Criterion(
                                        criterion.name().text(),
                                        function,
                                        scalars.terms(),
                                        on,
                                        isComparable(criterion)));
    }

    /** Scores compare between layers unless the comment of the criterion says they do not. */
    private static boolean isComparable(Item.Criterion criterion) {
        return DocTags.of(criterion.span(), "comparable").filter("no"::equals).isEmpty();
    }

    private static TensorType type(List<String> axes) {
        return new TensorType(axes.stream().map(Axis::named).toList(), Element.REAL);
    }

    private Optional<TensorFn> function(
            Meaning score, List<Input> inputs, Scalars scalars, Span at, Scope scope) {
        if (!(score instanceof Meaning.Symbolic(TensorExpr expr))) {
            interpreter.typeError(at, "one number per filter", score, scope);
            return Optional.empty();
        }
        if (!expr.type().names().equals(List.of("filter"))) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0311,
                            at,
                            "a criterion gives one number per filter, [filter], but this is "
                                    + expr.type().axesText()),
                    scope);
            return Optional.empty();
        }
        return switch (TensorFn.of(inputs, scalars.names(), expr)) {
            case Tried.Made<TensorFn>(TensorFn function) -> Optional.of(function);
            case Tried.Refused<TensorFn>(TensorProblem problem) -> {
                interpreter.report(Diagnostic.of(problem.code(), at, problem.message()), scope);
                yield Optional.empty();
            }
        };
    }

    private void unknownInput(Parameter parameter, Scope scope) {
        interpreter.report(
                Diagnostic.of(
                                Code.P0312,
                                parameter.span(),
                                "a layer has nothing called `%s` to give a criterion"
                                        .formatted(parameter.name().text()))
                        .note("the inputs are W, K, gamma, beta, A, dA and G"),
                scope);
    }

    /** A transform called with tensors, as tests do. */
    Meaning transform(
            Module module, Item.Transform transform, Suffix.Call call, Span at, Scope scope) {
        String name = transform.name().text();
        Scope body = interpreter.calling(name, at.to(call.span()), scope);
        Arguments.Target target = new Arguments.Target(name, module, transform.parameters());
        return interpreter.arguments().bind(target, call, scope, body, List.of())
                ? interpreter.folds().result(transform.body(), body)
                : Meaning.UNKNOWN;
    }
}
