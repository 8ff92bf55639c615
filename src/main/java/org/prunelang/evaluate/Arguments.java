package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.check.Fit;
import org.prunelang.check.Module;
import org.prunelang.check.TypeReader;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Parameter;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Type;
import org.prunelang.value.Value;

/**
 * Binds the arguments of a call to the parameters of a definition: positional ones first, then by
 * name, each once; defaults may use the parameters before them.
 */
final class Arguments {
    private final Interpreter interpreter;

    Arguments(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** What a call means to a definition. */
    record Target(String name, Module module, List<Parameter> parameters) {}

    /**
     * Binds every parameter in {@code body}. A parameter in {@code optional} may stay unbound.
     *
     * @return whether all are bound; if not, the reason has been reported
     */
    boolean bind(Target target, Suffix.Call call, Scope caller, Scope body, List<String> optional) {
        Optional<Map<String, Suffix.Argument>> matched = match(target, call, caller);
        if (matched.isEmpty()) {
            return false;
        }
        boolean complete = true;
        for (Parameter parameter : target.parameters()) {
            String name = parameter.name().text();
            Optional<Meaning> meaning =
                    value(parameter, Optional.ofNullable(matched.get().get(name)), caller, body);
            if (meaning.isPresent()) {
                body.bind(name, meaning.get());
            } else if (!optional.contains(name)) {
                missing(target, parameter, call.span(), caller);
                complete = false;
            }
        }
        return complete;
    }

    private Optional<Meaning> value(
            Parameter parameter, Optional<Suffix.Argument> given, Scope caller, Scope body) {
        if (given.isPresent()) {
            return Optional.of(argument(parameter, given.get().value(), caller));
        }
        return parameter.defaultValue().map(expr -> argument(parameter, expr, body));
    }

    private Meaning argument(Parameter parameter, Expr expr, Scope scope) {
        if (parameter.type().isEmpty()) {
            return interpreter.evaluate(expr, scope);
        }
        return fitted(expr, TypeReader.read(parameter.type().get()), scope);
    }

    /** The meaning of an expression where a type is expected, literals read as that type. */
    Meaning fitted(Expr expr, Type expected, Scope scope) {
        Optional<Meaning> word = interpreter.names().word(expr, expected);
        if (word.isPresent()) {
            return word.get();
        }
        Meaning meaning = interpreter.evaluate(expr, scope);
        if (expected == Type.Plain.PATH
                && meaning instanceof Meaning.Plain(Value.Text(String text))) {
            return interpreter.paths().ofText(text, expr.span());
        }
        return fit(meaning, expected, expr.span(), scope);
    }

    /** A meaning read as a type, or a diagnostic and the unknown. */
    Meaning fit(Meaning meaning, Type expected, Span at, Scope scope) {
        if (expected instanceof Type.Tensor(List<String> axes)) {
            return interpreter.tensors().asTensor(meaning, axes, at, scope);
        }
        if (!(meaning instanceof Meaning.Plain(var value))) {
            return laterFits(meaning, expected, at, scope);
        }
        return switch (Fit.fit(expected, value)) {
            case Fit.Fits(var fitted) -> Meaning.of(fitted);
            case Fit.Misfit(Code code, String message) -> {
                interpreter.report(Diagnostic.of(code, at, message), scope);
                yield Meaning.UNKNOWN;
            }
        };
    }

    private Meaning laterFits(Meaning meaning, Type expected, Span at, Scope scope) {
        if (meaning.isUnknown() || Fit.accepts(expected, meaning.type())) {
            return meaning;
        }
        interpreter.typeError(at, Fit.words(expected), meaning, scope);
        return Meaning.UNKNOWN;
    }

    private Optional<Map<String, Suffix.Argument>> match(
            Target target, Suffix.Call call, Scope caller) {
        Map<String, Suffix.Argument> matched = new LinkedHashMap<>();
        boolean sound = true;
        int position = 0;
        for (Suffix.Argument argument : call.arguments()) {
            Optional<String> name =
                    argument.name().isPresent()
                            ? named(target, argument.name().get(), caller)
                            : positional(target, position++, argument, caller);
            if (name.isEmpty()) {
                sound = false;
            } else if (matched.putIfAbsent(name.get(), argument) != null) {
                report(argument.span(), "`" + name.get() + "` is given twice", caller);
                sound = false;
            }
        }
        return sound ? Optional.of(matched) : Optional.empty();
    }

    private Optional<String> positional(
            Target target, int position, Suffix.Argument argument, Scope caller) {
        if (position < target.parameters().size()) {
            return Optional.of(target.parameters().get(position).name().text());
        }
        report(
                argument.span(),
                "`%s` takes %d arguments, this is one too many"
                        .formatted(target.name(), target.parameters().size()),
                caller);
        return Optional.empty();
    }

    private Optional<String> named(Target target, Identifier name, Scope caller) {
        List<String> known = new ArrayList<>();
        for (Parameter parameter : target.parameters()) {
            if (parameter.name().text().equals(name.text())) {
                return Optional.of(name.text());
            }
            known.add(parameter.name().text());
        }
        Diagnostic unknown =
                Diagnostic.of(
                        Code.P0102,
                        name.span(),
                        "`%s` has no argument `%s`".formatted(target.name(), name.text()));
        Optional<String> close = Spelling.nearest(name.text(), known);
        interpreter.report(
                close.map(word -> unknown.note("did you mean `" + word + "`?"))
                        .orElseGet(() -> unknown.note("it takes " + String.join(", ", known))),
                caller);
        return Optional.empty();
    }

    private void missing(Target target, Parameter parameter, Span at, Scope caller) {
        report(
                at,
                "`%s` needs a value for `%s`".formatted(target.name(), parameter.name().text()),
                caller);
    }

    private void report(Span at, String message, Scope scope) {
        interpreter.report(Diagnostic.of(Code.P0102, at, message), scope);
    }
}
