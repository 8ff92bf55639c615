package org.prunelang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Parameter;
import org.prunelang.syntax.tree.Result;
import org.prunelang.syntax.tree.Setting;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;

/** Checks one item of a file; of a function and a {@code let} it says what they give. */
final class Definitions {
    private final Pass pass;

    Definitions(Pass pass) {
        this.pass = pass;
    }

    Known check(Module module, Item item) {
        Scope scope = Scope.of(module);
        return switch (item) {
            case Item.Param param -> param(param, scope);
            case Item.Function function -> function(function, scope);
            case Item.Criterion criterion -> criterion(criterion, scope);
            case Item.Transform transform -> transform(transform, scope);
            case Item.Data data -> made(data.value(), Noun.DATA, "a data set", scope);
            case Item.ModelValue model -> made(model.value(), Noun.NETWORK, "a network", scope);
            case Item.ModelLayers model -> {
                parameters(model.parameters().orElse(List.of()), scope);
                pass.layerStatements().all(model.layers(), scope);
                yield Known.now(Noun.NETWORK);
            }
            case Item.Block block -> {
                hidesNoLayer(block.name());
                parameters(block.parameters(), scope);
                pass.layerStatements().all(block.layers(), scope);
                yield Known.NOTHING;
            }
            case Item.Schedule schedule -> schedule(schedule, scope);
            case Item.Rules rules -> {
                parameters(rules.parameters().orElse(List.of()), scope);
                pass.ruleSets().all(rules.items(), scope);
                yield Known.now(Noun.RULES);
            }
            case Item.Space space -> {
                pass.expressions().expected(space.network(), Noun.NETWORK, scope);
                pass.ruleSets().ofSpace(space.items(), scope);
                yield Known.now(Noun.SPACE);
            }
            case Binding binding -> pass.expressions().known(binding.value(), scope);
            case Item.Plan plan -> {
                pass.steps().all(plan.steps(), Place.PLAN, scope);
                yield Known.NOTHING;
            }
            case Item.Test test -> {
                pass.steps().all(test.steps(), Place.TEST, scope);
                yield Known.NOTHING;
            }
            case Item.Use _ -> Known.NOTHING;
        };
    }

    private void hidesNoLayer(Identifier name) {
        if (pass.layers().find(name.text()).isPresent()) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0208,
                                    name.span(),
                                    "`%s` is a layer of the language".formatted(name.text()))
                            .note("give this block another name"));
        }
    }

    private Known param(Item.Param param, Scope scope) {
        Type type = pass.writtenTypes().read(param.type());
        param.defaultValue()
                .ifPresent(value ->
                        pass.isNow(
                                pass.expressions().expected(value, type, scope),
                                value.span(),
                                "the default of a parameter"));
        param.bounds().ifPresent(bounds -> bounds(bounds, type, scope));
        return Known.now(type);
    }

    private void bounds(Suffix.Bounds bounds, Type type, Scope scope) {
        switch (bounds) {
            case Suffix.Bounds.At(_, Expr.Range(_, Expr from, Expr to, _)) -> {
                pass.expressions().expected(from, type, scope);
                pass.expressions().expected(to, type, scope);
            }
            case Suffix.Bounds.At(_, Expr list) ->
                    pass.expressions().expected(list, new Type.ListOf(type), scope);
            case Suffix.Bounds.From(_, Expr low) -> pass.expressions().expected(low, type, scope);
            case Suffix.Bounds.UpTo(_, Expr high, _) ->
                    pass.expressions().expected(high, type, scope);
        }
    }

    private void parameters(List<Parameter> parameters, Scope scope) {
        for (Parameter parameter : parameters) {
            Type type =
                    parameter.type().map(pass.writtenTypes()::read).orElseGet(Type.Unknown::new);
            Optional<Known> value =
                    parameter
                            .defaultValue()
                            .map(expr -> pass.expressions().expected(expr, type, scope));
            boolean untyped = parameter.type().isEmpty() && value.isPresent();
            pass.bind(scope, parameter.name(), Known.now(untyped ? value.get().type() : type));
            pass.shouldBeUsed(parameter.name(), "a parameter");
        }
    }

    /**
     * A parameter of what the program provides; there is no body that could take its name amiss.
     */
    private void declared(Parameter parameter, Scope scope) {
        Type type = parameter.type().map(pass.writtenTypes()::read).orElseGet(Type.Unknown::new);
        parameter
                .defaultValue()
                .ifPresent(value -> pass.expressions().expected(value, type, scope));
        scope.bind(parameter.name(), Known.now(type));
    }

    private Known function(Item.Function function, Scope scope) {
        if (function.body().isEmpty()) {
            extern(function, scope.module());
            function.parameters().forEach(parameter -> declared(parameter, scope));
            return Known.now(function.type().map(TypeReader::read).orElseGet(Type.Unknown::new));
        }
        parameters(function.parameters(), scope);
        Known result = pass.bindings().result(function.body().get(), scope);
        if (function.type().isEmpty()) {
            return result;
        }
        Type declared = pass.writtenTypes().read(function.type().get());
        fits(function.body().get(), declared, result);
        return result.as(declared);
    }

    private void fits(Result body, Type declared, Known result) {
        if (!Acceptance.accepts(declared, result.type())) {
            Fit.Misfit misfit = Fit.misfit(declared, result.type(), Shown.of(body.value()));
            pass.report(misfit.code(), body.value().span(), misfit.message());
        }
    }

    private void extern(Item.Function function, Module module) {
        if (!module.isOfLibrary()) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0507,
                                    function.span(),
                                    "`extern fn` declares what the program itself provides; only"
                                            + " its library does that")
                            .note(
                                    "give the function a body: `fn %s(…) = …`"
                                            .formatted(function.name().text())));
        }
    }

    private Known criterion(Item.Criterion criterion, Scope scope) {
        parameters(criterion.parameters(), scope);
        Known result = pass.bindings().result(criterion.body(), scope);
        boolean perFilter =
                result.isUnknown() || TensorTypes.axes(result.type()).equals(List.of("filter"));
        if (!perFilter) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0311,
                                    criterion.body().value().span(),
                                    "a criterion gives one number per filter, a tensor [filter],"
                                            + " but this is "
                                            + Fit.words(result.type()))
                            .note(
                                    "reduce the other axes with `over:`, as in `sum(abs(W), over:"
                                            + " weight)`"));
        }
        return Known.now(Noun.CRITERION);
    }

    private Known transform(Item.Transform transform, Scope scope) {
        parameters(transform.parameters(), scope);
        Known result = pass.bindings().result(transform.body(), scope);
        if (!result.isUnknown() && TensorTypes.axes(result.type()).size() != 2) {
            pass.report(
                    Code.P0101,
                    transform.body().value().span(),
                    "a transform gives new rows, a tensor [row, weight], but this is "
                            + Fit.words(result.type()));
        }
        return Known.now(Noun.TRANSFORM);
    }

    private Known made(Expr value, Type type, String what, Scope scope) {
        Known known = pass.expressions().expected(value, type, scope);
        pass.isNow(known, value.span(), what);
        return Known.now(type);
    }

    private Known schedule(Item.Schedule schedule, Scope scope) {
        Map<String, Setting> seen = new HashMap<>();
        for (Setting setting : schedule.settings()) {
            Setting before = seen.putIfAbsent(setting.key().text(), setting);
            if (before != null) {
                pass.report(
                        Diagnostic.of(
                                        Code.P0103,
                                        setting.key().span(),
                                        "`%s` is given twice".formatted(setting.key().text()))
                                .related(before.key().span(), "first here"));
            }
            entry(setting.key(), setting.value(), scope);
        }
        return Known.now(Noun.SCHEDULE);
    }

    /** An entry of a schedule, where it is declared or replaced. */
    Known entry(Identifier key, Expr value, Scope scope) {
        Optional<Type> type = ScheduleKeys.type(key.text());
        if (type.isEmpty()) {
            pass.report(ScheduleKeys.unknown(key));
            pass.expressions().known(value, scope);
            return Known.NOTHING;
        }
        Known known = pass.expressions().expected(value, type.get(), scope);
        if (!key.text().equals("learning_rate")) {
            return pass.isNow(known, value.span(), "`" + key.text() + "` of a schedule")
                    ? known
                    : Known.NOTHING;
        }
        return known;
    }
}
