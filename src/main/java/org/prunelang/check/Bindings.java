package org.prunelang.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Pattern;
import org.prunelang.syntax.tree.Result;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Type;
import org.prunelang.value.Units;

/** Values bound to names: {@code let}, patterns, loops, and the bodies that end in a value. */
final class Bindings {
    private final Pass pass;

    Bindings(Pass pass) {
        this.pass = pass;
    }

    void let(Binding binding, Scope scope) {
        Known value = pass.expressions().known(binding.value(), scope);
        pattern(binding.pattern(), value, binding.value().span(), scope);
        binding.pattern().names().stream()
                .filter(name -> !name.text().equals("_"))
                .forEach(name -> pass.shouldBeUsed(name, "given a value"));
    }

    /** Binds the names of a pattern to the parts of a value. */
    void pattern(Pattern pattern, Known value, Span at, Scope scope) {
        if (!pattern.tuple()) {
            pass.bind(scope, pattern.names().getFirst(), value);
            return;
        }
        List<Known> parts = parts(pattern, value, at);
        for (int i = 0; i < parts.size(); i++) {
            Identifier name = pattern.names().get(i);
            if (!name.text().equals("_")) {
                pass.bind(scope, name, parts.get(i));
            }
        }
    }

    /** The parts of a value, as many as the pattern has names. */
    List<Known> parts(Pattern pattern, Known value, Span at) {
        int wanted = pattern.names().size();
        if (value.type() instanceof Type.TupleOf(List<Type> parts) && parts.size() == wanted) {
            return parts.stream().map(value::as).toList();
        }
        if (!value.isUnknown()) {
            pass.report(
                    Code.P0101,
                    at,
                    "%d values are wanted here, but this is %s"
                            .formatted(wanted, Fit.words(value.type())));
        }
        return Collections.nCopies(wanted, Known.NOTHING);
    }

    /** The {@code let}s of a body, and what it gives. */
    Known result(Result result, Scope scope) {
        for (Binding binding : result.bindings()) {
            let(binding, scope);
        }
        return pass.expressions().known(result.value(), scope);
    }

    Known fold(Expr.Fold fold, Scope scope) {
        Known start = pass.expressions().known(fold.start(), scope);
        Known over = pass.expressions().known(fold.over(), scope);
        Scope body = scope.inner();
        pattern(fold.carried(), start, fold.start().span(), body);
        pattern(fold.item(), element(over, fold.over().span()), fold.over().span(), body);
        Known next = result(fold.body(), body);
        Type carried = start.type();
        if (!isOneType(carried, next.type())) {
            return pass.refuse(
                    Code.P0315,
                    fold.body().value().span(),
                    "this fold starts with %s, but its next value is %s"
                            .formatted(Fit.words(carried), Fit.words(next.type())));
        }
        Type result = Units.common(carried, next.type()).orElse(carried);
        return start.after(over).after(next).as(result);
    }

    private static boolean isOneType(Type start, Type next) {
        return Units.common(start, next).isPresent() || Acceptance.accepts(start, next);
    }

    /** What a loop binds to its variable. */
    Known element(Known over, Span at) {
        if (over.isUnknown()) {
            return over;
        }
        if (TensorTypes.isTensor(over.type())) {
            List<String> axes = TensorTypes.axes(over.type());
            return over.as(TensorTypes.ofAxes(axes.subList(1, axes.size())));
        }
        Optional<Type> element =
                switch (over.type()) {
                    case Type.ListOf(Type of) -> Optional.of(of);
                    case Type.RangeOf(Type of) -> Optional.of(of);
                    default -> Optional.empty();
                };
        return element.map(over::as)
                .orElseGet(() ->
                        pass.refuse(
                                Code.P0101,
                                at,
                                "a loop runs over a list or a range, but this is "
                                        + Fit.words(over.type())));
    }

    Known bound(Suffix.Bounds bounds, Scope scope) {
        return switch (bounds) {
            case Suffix.Bounds.At(_, Expr value) -> pass.expressions().known(value, scope);
            case Suffix.Bounds.From(_, Expr low) -> pass.expressions().known(low, scope);
            case Suffix.Bounds.UpTo(_, Expr high, _) -> pass.expressions().known(high, scope);
        };
    }
}
