package org.prunelang.check;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** Members, calls and indices behind a target, one after the other. */
final class Suffixes {
    private final Pass pass;
    private final Members members;

    Suffixes(Pass pass) {
        this.pass = pass;
        this.members = new Members(pass);
    }

    Known known(Expr.Postfix postfix, Scope scope) {
        List<Suffix> suffixes = postfix.suffixes();
        Expr target = postfix.target();
        int next = 0;
        Known known;
        if (target instanceof Expr.Name name) {
            Head head = head(name, suffixes, scope);
            known = head.known();
            next = head.used();
        } else {
            known = pass.expressions().known(target, scope);
        }
        Span so = next == 0 ? target.span() : target.span().to(suffixes.get(next - 1).span());
        for (Suffix suffix : suffixes.subList(next, suffixes.size())) {
            known = after(known, suffix, so, scope);
            so = target.span().to(suffix.span());
        }
        return known;
    }

    /** What the name and its first suffixes give: calls and modules are no values of their own. */
    private record Head(Known known, int used) {}

    private Head head(Expr.Name name, List<Suffix> suffixes, Scope scope) {
        if (suffixes.getFirst() instanceof Suffix.Call call) {
            Referent callee = pass.lookup().resolveCallee(name, scope);
            return new Head(called(callee, name, call, scope), 1);
        }
        if (suffixes.getFirst() instanceof Suffix.Member member
                && pass.lookup().resolve(name, scope)
                        instanceof Referent.ModuleName(Module module)) {
            Optional<Referent.Global> found = members.exported(module, member.name());
            if (found.isEmpty()) {
                return new Head(Known.NOTHING, suffixes.size());
            }
            if (suffixes.size() > 1 && suffixes.get(1) instanceof Suffix.Call call) {
                return new Head(pass.calls().global(found.get(), call, name.span(), scope), 2);
            }
            return new Head(pass.globals().value(found.get(), member.span()), 1);
        }
        return new Head(pass.expressions().known(name, scope), 0);
    }

    private Known called(Referent callee, Expr.Name name, Suffix.Call call, Scope scope) {
        return switch (callee) {
            case Referent.BuiltIn(String function) when Signatures.isBuiltIn(function) ->
                    pass.builtIns().call(function, call, name.span().to(call.span()), scope);
            case Referent.Global global when pass.calls().isCallable(global) ->
                    pass.calls().global(global, call, name.span(), scope);
            case Referent.Unknown _ -> pass.calls().silently(call, scope);
            case Referent.Global _,
                    Referent.Local _,
                    Referent.BuiltIn _,
                    Referent.Word _,
                    Referent.Property _,
                    Referent.ModuleName _ ->
                    pass.calls()
                            .value(pass.expressions().known(name, scope), call, name.span(), scope);
        };
    }

    private Known after(Known known, Suffix suffix, Span so, Scope scope) {
        return switch (suffix) {
            case Suffix.Member member -> members.of(known, member.name(), scope);
            case Suffix.Call call -> pass.calls().value(known, call, so, scope);
            case Suffix.Index index -> indexed(known, index, so, scope);
        };
    }

    private Known indexed(Known target, Suffix.Index index, Span so, Scope scope) {
        if (target.isUnknown()) {
            index.indices().forEach(bounds -> pass.bindings().bound(bounds, scope));
            return target;
        }
        if (TensorTypes.isTensor(target.type())) {
            return pass.tensors().indexed(target, index, scope);
        }
        if (target.type() == Noun.NETWORK) {
            return restricted(target, index, scope);
        }
        if (!(target.type() instanceof Type.ListOf(Type of))) {
            return pass.refuse(
                    Code.P0101,
                    so,
                    "only lists, tensors and networks take an index, and this is "
                            + Fit.words(target.type()));
        }
        Known at = pass.bindings().bound(index.indices().getFirst(), scope);
        if (!Acceptance.accepts(Unit.COUNT, at.type())) {
            return pass.refuse(
                    Code.P0101,
                    index.span(),
                    "a list takes a whole number as index, as in `xs[0]`, not "
                            + Fit.words(at.type()));
        }
        return target.as(of).after(at);
    }

    /** {@code net["stage1.**"]}: the network restricted to some layers, for its views. */
    private Known restricted(Known network, Suffix.Index index, Scope scope) {
        if (index.indices().getFirst() instanceof Suffix.Bounds.At(_, Expr pattern)) {
            pass.expressions().expected(pattern, Type.Plain.TEXT, scope);
        }
        return network;
    }
}
