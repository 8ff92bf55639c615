package org.prunelang.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Type;

/** Matches the arguments of a call with what is taken: positional ones first, then by name. */
final class Binder {
    private final Pass pass;

    Binder(Pass pass) {
        this.pass = pass;
    }

    /** The arguments by the names of their parameters, in the order of the call. */
    Map<String, Known> bind(Signature signature, Suffix.Call call, Span at, Scope scope) {
        Map<String, Known> bound = new LinkedHashMap<>();
        Map<String, Suffix.Argument> given = new HashMap<>();
        boolean sound = true;
        int position = 0;
        for (Suffix.Argument argument : call.arguments()) {
            Optional<Signature.Argument> parameter =
                    argument.name().isPresent()
                            ? named(signature, argument.name().get())
                            : positional(signature, position++, argument, call);
            if (parameter.isEmpty()) {
                silently(argument, scope);
                sound = false;
                continue;
            }
            String name = parameter.get().name();
            Known known =
                    pass.expressions().expected(argument.value(), parameter.get().type(), scope);
            Suffix.Argument before = given.putIfAbsent(name, argument);
            if (before == null) {
                bound.put(name, known);
            } else {
                twice(name, argument, before);
            }
        }
        if (sound) {
            missing(signature, bound, at);
        }
        return bound;
    }

    private void twice(String name, Suffix.Argument argument, Suffix.Argument before) {
        pass.report(
                Diagnostic.of(Code.P0102, argument.span(), "`" + name + "` is given twice")
                        .related(before.span(), "first here"));
    }

    private Optional<Signature.Argument> positional(
            Signature signature, int position, Suffix.Argument argument, Suffix.Call call) {
        boolean afterNamed =
                call.arguments().stream()
                        .takeWhile(other -> other != argument)
                        .anyMatch(other -> other.name().isPresent());
        if (afterNamed) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0102,
                                    argument.span(),
                                    "this argument has no name, but one before it has")
                            .note("arguments by position come first, then those by name"));
            return Optional.empty();
        }
        if (position < signature.arguments().size()) {
            return Optional.of(signature.arguments().get(position));
        }
        pass.report(
                Diagnostic.of(
                        Code.P0102,
                        argument.span(),
                        signature.arguments().isEmpty()
                                ? "`%s` takes no arguments".formatted(signature.name())
                                : "`%s` takes %d arguments at most: %s"
                                        .formatted(
                                                signature.name(),
                                                signature.arguments().size(),
                                                String.join(", ", signature.names()))));
        return Optional.empty();
    }

    private Optional<Signature.Argument> named(Signature signature, Identifier name) {
        Optional<Signature.Argument> found =
                signature.arguments().stream()
                        .filter(parameter -> parameter.name().equals(name.text()))
                        .findFirst();
        if (found.isEmpty()) {
            pass.report(unknown(signature.name(), name, signature.names()));
        }
        return found;
    }

    static Diagnostic unknown(String function, Identifier name, List<String> known) {
        Diagnostic told =
                Diagnostic.of(
                        Code.P0102,
                        name.span(),
                        "`%s` has no argument `%s`".formatted(function, name.text()));
        return Spelling.nearest(name.text(), known)
                .map(near -> told.note("did you mean `" + near + "`?"))
                .orElseGet(() ->
                        known.isEmpty()
                                ? told.note("it takes none")
                                : told.note("it takes " + String.join(", ", known)));
    }

    private void missing(Signature signature, Map<String, Known> bound, Span at) {
        for (Signature.Argument parameter : signature.arguments()) {
            if (!parameter.optional() && !bound.containsKey(parameter.name())) {
                pass.report(
                        Code.P0102,
                        at,
                        "`%s` needs a value for `%s`: %s"
                                .formatted(
                                        signature.name(),
                                        parameter.name(),
                                        parameter.type() instanceof Type.Unknown
                                                ? "it has no default"
                                                : Fit.words(parameter.type())));
            }
        }
    }

    /** The arguments all checked, though nothing is known of what they are for. */
    void silently(Suffix.Call call, Scope scope) {
        call.arguments().forEach(argument -> silently(argument, scope));
    }

    private void silently(Suffix.Argument argument, Scope scope) {
        List<Expr> values =
                argument.value() instanceof Expr.Sequence(_, List<Expr> elements)
                        ? elements
                        : List.of(argument.value());
        for (Expr value : values) {
            if (!isWord(value, scope)) {
                pass.expressions().known(value, scope);
            }
        }
    }

    /** Whether this may be a word of an enumeration that nobody can tell is expected. */
    private static boolean isWord(Expr expr, Scope scope) {
        return expr instanceof Expr.Name(_, String text)
                && Enumerations.isWord(text)
                && scope.lookup(text).isEmpty()
                && scope.module().visible(text).isEmpty();
    }
}
