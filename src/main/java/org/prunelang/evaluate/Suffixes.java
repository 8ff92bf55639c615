package org.prunelang.evaluate;

import java.util.List;
import java.util.Optional;
import org.prunelang.check.Module;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Operation;
import org.prunelang.value.Value;

/** Members, calls and indices behind a target, one after the other. */
final class Suffixes {
    private final Interpreter interpreter;

    Suffixes(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning evaluate(Expr.Postfix postfix, Scope scope) {
        Meaning meaning = interpreter.callee(postfix.target(), scope);
        Span so = postfix.target().span();
        for (Suffix suffix : postfix.suffixes()) {
            if (meaning.isUnknown()) {
                return meaning;
            }
            Span whole = so.to(suffix.span());
            meaning =
                    switch (suffix) {
                        case Suffix.Member(_, Identifier name) -> member(meaning, name, so, scope);
                        case Suffix.Call call -> interpreter.calls().call(meaning, call, so, scope);
                        case Suffix.Index index -> index(meaning, index, so, scope);
                    };
            so = whole;
        }
        return meaning;
    }

    private Meaning member(Meaning target, Identifier name, Span at, Scope scope) {
        return switch (target) {
            case Meaning.ModuleName(Module module) ->
                    interpreter.globals().exported(module, name.text());
            case Meaning.Entering(var shape) when name.text().equals("channels") ->
                    Meaning.count(shape.channels());
            case Meaning.Images data -> interpreter.images().split(data, name, scope);
            case Meaning.Net net -> interpreter.networks().member(net, name, scope);
            case Meaning.OneLayer layer -> interpreter.properties().of(layer, name, scope);
            case Meaning.View view when view.tensors().isEmpty() ->
                    interpreter.networks().view(view, name, scope);
            default -> {
                interpreter.report(
                        Diagnostic.of(
                                Code.P0101,
                                name.span(),
                                "`%s` has no member `%s`".formatted(at.text(), name.text())),
                        scope);
                yield Meaning.UNKNOWN;
            }
        };
    }

    private Meaning index(Meaning target, Suffix.Index index, Span at, Scope scope) {
        if (target instanceof Meaning.Net net) {
            return interpreter.networks().restricted(net, index, scope);
        }
        if (target.isTensor()) {
            return interpreter.indices().tensor(target, index, scope);
        }
        if (index.indices().size() != 1
                || !(index.indices().getFirst() instanceof Suffix.Bounds.At(_, Expr expr))) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0101, index.span(), "a list takes one index, as in `xs[0]`"),
                    scope);
            return Meaning.UNKNOWN;
        }
        Meaning position = interpreter.evaluate(expr, scope);
        return element(target, position, expr.span(), at, scope);
    }

    private Meaning element(Meaning target, Meaning position, Span index, Span list, Scope scope) {
        if (position instanceof Meaning.Later) {
            return interpreter
                    .operators()
                    .apply(Operation.INDEX, List.of(target, position), list.to(index), scope);
        }
        Optional<Integer> whole = interpreter.expressions().whole(position, index, scope);
        if (whole.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        if (target instanceof Meaning.Later) {
            return interpreter
                    .operators()
                    .apply(Operation.INDEX, List.of(target, position), list.to(index), scope);
        }
        if (!isList(target)) {
            interpreter.typeError(list, "a list", target, scope);
            return Meaning.UNKNOWN;
        }
        List<Meaning> parts = interpreter.lists().parts(target);
        if (whole.get() < 0 || whole.get() >= parts.size()) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0314,
                            index,
                            "index %d is outside this list of %d (0 to %d)"
                                    .formatted(whole.get(), parts.size(), parts.size() - 1)),
                    scope);
            return Meaning.UNKNOWN;
        }
        return parts.get(whole.get());
    }

    private static boolean isList(Meaning meaning) {
        return meaning instanceof Meaning.Sequence
                || meaning instanceof Meaning.Tuple
                || meaning instanceof Meaning.Plain(Value.Sequence _)
                || meaning instanceof Meaning.Plain(Value.Tuple _);
    }
}
