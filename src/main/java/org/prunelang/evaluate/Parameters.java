package org.prunelang.evaluate;

import java.util.Optional;
import java.util.TreeMap;
import org.prunelang.check.Fit;
import org.prunelang.check.TypeReader;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Source;
import org.prunelang.source.Span;
import org.prunelang.syntax.ParsedExpression;
import org.prunelang.syntax.Parser;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Arithmetic;
import org.prunelang.value.MismatchException;
import org.prunelang.value.Operation;
import org.prunelang.value.Type;
import org.prunelang.value.Value;

/**
 * Values of a recipe's parameters: what {@code --set} says, else the default, within the bounds.
 */
final class Parameters {
    private final Interpreter interpreter;
    private final TreeMap<String, Value> set = new TreeMap<>();

    Parameters(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The values given by {@code --set} so far, for the plan's heading. */
    TreeMap<String, Value> given() {
        return set;
    }

    Meaning value(Item.Param param) {
        Type type = TypeReader.read(param.type());
        Scope scope = interpreter.top();
        Optional<Source> text =
                interpreter.settingNames().isSettable(param)
                        ? interpreter.settings().text(param.name().text())
                        : Optional.empty();
        if (text.isPresent()) {
            return given(param, type, text.get(), scope);
        }
        if (param.defaultValue().isEmpty()) {
            interpreter.report(
                    Diagnostic.of(
                                    Code.P0131,
                                    param.span(),
                                    "parameter `%s` has no default and no value was given"
                                            .formatted(param.name().text()))
                            .note("give one: --set " + param.name().text() + "=…"),
                    scope);
            return Meaning.UNKNOWN;
        }
        Expr expr = param.defaultValue().get();
        Meaning value = interpreter.arguments().fitted(expr, type, scope);
        return within(param, type, value, expr.span(), scope);
    }

    private Meaning given(Item.Param param, Type type, Source text, Scope scope) {
        Optional<Meaning> value = setting(text, type, scope);
        if (value.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        Meaning checked = within(param, type, value.get(), text.span(0, text.length()), scope);
        if (checked instanceof Meaning.Plain(Value plain)) {
            set.put(param.name().text(), plain);
        }
        return checked;
    }

    /** Reads the text of a {@code --set}; texts and paths need no quotes. */
    Optional<Meaning> setting(Source text, Type type, Scope scope) {
        boolean raw = (type == Type.Plain.TEXT || type == Type.Plain.PATH);
        if (raw && !text.text().startsWith("\"")) {
            return Optional.of(
                    type == Type.Plain.PATH
                            ? interpreter.paths().ofSetting(text)
                            : Meaning.of(new Value.Text(text.text())));
        }
        ParsedExpression parsed = Parser.parseExpr(text);
        parsed.diagnostics().forEach(diagnostic -> interpreter.report(diagnostic, scope));
        return parsed.value().map(expr -> interpreter.arguments().fitted(expr, type, scope));
    }

    private Meaning within(Item.Param param, Type type, Meaning value, Span at, Scope scope) {
        if (param.bounds().isEmpty() || !(value instanceof Meaning.Plain(Value plain))) {
            return value;
        }
        boolean inside =
                switch (param.bounds().get()) {
                    case Suffix.Bounds.At(_, Expr.Range(_, Expr from, Expr to, boolean closed)) ->
                            compare(Operation.AT_LEAST, plain, from, type, scope)
                                    && compare(upper(closed), plain, to, type, scope);
                    case Suffix.Bounds.At(_, Expr list) -> isOneOf(plain, list, scope);
                    case Suffix.Bounds.From(_, Expr low) ->
                            compare(Operation.AT_LEAST, plain, low, type, scope);
                    case Suffix.Bounds.UpTo(_, Expr high, boolean closed) ->
                            compare(upper(closed), plain, high, type, scope);
                };
        if (inside) {
            return value;
        }
        Span bounds = param.bounds().get().span();
        interpreter.report(
                Diagnostic.of(
                                Code.P0131,
                                at,
                                "`%s` must lie in %s, but it is %s"
                                        .formatted(
                                                param.name().text(),
                                                bounds.text(),
                                                Fit.show(plain)))
                        .related(bounds, "the bounds"),
                scope);
        return Meaning.UNKNOWN;
    }

    private static Operation upper(boolean closed) {
        return closed ? Operation.AT_MOST : Operation.LESS;
    }

    private boolean compare(Operation op, Value value, Expr bound, Type type, Scope scope) {
        Meaning limit = interpreter.arguments().fitted(bound, type, scope);
        if (!(limit instanceof Meaning.Plain(Value plain))) {
            return true;
        }
        try {
            return Arithmetic.apply(op, java.util.List.of(value, plain))
                    .equals(new Value.Flag(true));
        } catch (MismatchException mismatch) {
            interpreter.mismatch(mismatch, bound.span(), scope);
            return true;
        }
    }

    private boolean isOneOf(Value value, Expr list, Scope scope) {
        Meaning allowed = interpreter.evaluate(list, scope);
        return allowed.isUnknown()
                || interpreter.lists().parts(allowed).contains(Meaning.of(value));
    }
}
