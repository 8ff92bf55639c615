package org.prunelang.evaluate;

import java.util.List;
import org.prunelang.check.Module;
import org.prunelang.check.TypeReader;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Parameter;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Type;

/** Calls of everything that can be called; functions of the language are expanded in place. */
final class Calls {
    private final Interpreter interpreter;

    Calls(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning call(Meaning callee, Suffix.Call call, Span at, Scope scope) {
        return switch (callee) {
            case Meaning.BuiltIn(String name) ->
                    interpreter.builtIns().call(name, call, at.to(call.span()), scope);
            case Meaning.Callable(Module module, Item.Definition definition) ->
                    definition(module, definition, call, at, scope);
            case Meaning.Timetable timetable ->
                    interpreter.schedules().replaced(timetable, call, scope);
            case Meaning.Scoring scoring -> interpreter.criteria().apply(scoring, call, at, scope);
            // Widths, weights or an image: what the checker has warned of (P0590).
            case Meaning.Net _ -> Meaning.UNKNOWN;
            case Meaning.Split split -> interpreter.images().replaced(split, call, scope);
            default -> {
                interpreter.report(
                        Diagnostic.of(Code.P0101, at, "`" + at.text() + "` cannot be called"),
                        scope);
                yield Meaning.UNKNOWN;
            }
        };
    }

    private Meaning definition(
            Module module, Item.Definition definition, Suffix.Call call, Span at, Scope scope) {
        return switch (definition) {
            case Item.Function function when function.body().isEmpty() ->
                    interpreter.externs().call(module, function, call, at.to(call.span()), scope);
            case Item.Function function -> expand(module, function, call, at, scope);
            case Item.ModelLayers model ->
                    interpreter.networks().constructed(module, model, call, at, scope);
            case Item.Rules rules ->
                    interpreter.ruleSets().instantiate(module, rules, call, at, scope);
            case Item.Criterion criterion ->
                    interpreter.criteria().call(module, criterion, call, at, scope);
            case Item.Transform transform ->
                    interpreter.criteria().transform(module, transform, call, at, scope);
            case Item.Block block -> {
                interpreter.report(
                        Diagnostic.of(
                                Code.P0507,
                                at,
                                "block `%s` can only be placed in a model or block"
                                        .formatted(block.name().text())),
                        scope);
                yield Meaning.UNKNOWN;
            }
            case Item.Param _, Item.Data _, Item.ModelValue _, Item.Schedule _, Item.Space _ ->
                    Meaning.UNKNOWN;
        };
    }

    private Meaning expand(
            Module module, Item.Function function, Suffix.Call call, Span at, Scope scope) {
        Scope body = interpreter.calling(function.name().text(), at, scope);
        boolean bound =
                bind(module, function.name().text(), function.parameters(), call, scope, body);
        if (!bound) {
            return Meaning.UNKNOWN;
        }
        Meaning result = interpreter.folds().result(function.body().orElseThrow(), body);
        if (function.type().isEmpty()) {
            return result;
        }
        Type declared = TypeReader.read(function.type().get());
        return interpreter.arguments().fit(result, declared, at.to(call.span()), scope);
    }

    boolean bind(
            Module module,
            String name,
            List<Parameter> parameters,
            Suffix.Call call,
            Scope caller,
            Scope body) {
        Arguments.Target target = new Arguments.Target(name, module, parameters);
        return interpreter.arguments().bind(target, call, caller, body, List.of());
    }
}
