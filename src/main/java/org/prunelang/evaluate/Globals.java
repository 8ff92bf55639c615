package org.prunelang.evaluate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prunelang.check.Module;
import org.prunelang.check.Referent;
import org.prunelang.source.Origin;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;

/**
 * The meanings of definitions, each evaluated once and when first needed. A definition met while it
 * is being evaluated stands in a circle, which the checker has reported.
 */
final class Globals {
    private final Interpreter interpreter;
    private final Map<Item, Meaning> known = new IdentityHashMap<>();
    private final Map<Binding, Scope> bound = new IdentityHashMap<>();
    private final Set<Object> underway = Collections.newSetFromMap(new IdentityHashMap<>());

    Globals(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning meaning(Referent.Global global) {
        return switch (global.item()) {
            case Item.Definition definition -> definition(global.module(), definition);
            case Binding binding -> binding(binding, global.name().text());
            case Item.Use _, Item.Plan _, Item.Test _ -> Meaning.UNKNOWN;
        };
    }

    Meaning definition(Module module, Item.Definition definition) {
        Meaning before = known.get(definition);
        if (before != null) {
            return before;
        }
        if (!underway.add(definition)) {
            return Meaning.UNKNOWN;
        }
        try {
            Meaning meaning = evaluate(module, definition);
            known.put(definition, meaning);
            return meaning;
        } finally {
            underway.remove(definition);
        }
    }

    private Meaning evaluate(Module module, Item.Definition definition) {
        Scope scope = interpreter.top();
        return switch (definition) {
            case Item.Param param -> interpreter.parameters().value(param);
            case Item.Data data -> interpreter.evaluate(data.value(), scope);
            case Item.ModelValue model ->
                    interpreter.networks().declared(model.name(), model.value(), scope);
            case Item.ModelLayers model when model.parameters().isEmpty() ->
                    interpreter.networks().build(module, model, Origin.at(model.span()));
            case Item.Schedule schedule -> interpreter.schedules().evaluate(schedule);
            case Item.Rules rules when rules.parameters().isEmpty() ->
                    interpreter.ruleSets().evaluate(rules.items(), rules.span(), scope);
            case Item.Function _,
                    Item.Criterion _,
                    Item.Transform _,
                    Item.Block _,
                    Item.Rules _,
                    Item.ModelLayers _ ->
                    new Meaning.Callable(module, definition);
            case Item.Space _ -> Meaning.UNKNOWN;
        };
    }

    private Meaning binding(Binding binding, String name) {
        Scope scope = bound.get(binding);
        if (scope == null) {
            scope = interpreter.top();
            if (!underway.add(binding)) {
                return Meaning.UNKNOWN;
            }
            interpreter.folds().bind(binding, scope);
            bound.put(binding, scope);
        }
        Optional<Meaning> value = scope.lookup(name);
        return value.orElse(Meaning.UNKNOWN);
    }

    /** Evaluates a top-level `let`, so that its mistakes are told though nothing uses it. */
    void force(Binding binding) {
        binding(binding, binding.pattern().names().getFirst().text());
    }

    /** A definition of a module by its name: {@code models.vgg16_cifar}. */
    Meaning exported(Module module, String name) {
        return module.find(name).map(this::meaning).orElse(Meaning.UNKNOWN);
    }

    /** The layer of a name, as the library declares it. */
    Optional<Meaning> layer(Identifier name) {
        return interpreter.checked().layer(name.text()).map(this::meaning);
    }
}
