package org.prunelang.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prunelang.diagnostic.Code;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Parameter;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;

/**
 * What is known of definitions; each is checked once, when first needed. One met while it is being
 * checked stands in a circle, which {@link Circles} reports.
 */
final class Globals {
    /**
     * What a data set may be asked for and need not be; leaving it out has a meaning of its own.
     */
    private static final Set<String> LEFT_OUT = Set.of("holdout", "subset", "normalize", "clip");

    private final Pass pass;
    private final Map<Item, Known> known = new IdentityHashMap<>();
    private final Map<Item, Signature> signatures = new IdentityHashMap<>();
    private final Set<Item> underway = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Item> current = new ArrayDeque<>();

    Globals(Pass pass) {
        this.pass = pass;
    }

    /** Checks an item, if it has not been yet; of a function, what its body gives. */
    Known item(Module module, Item item) {
        Known before = known.get(item);
        if (before != null) {
            return before;
        }
        if (!underway.add(item)) {
            return Known.NOTHING;
        }
        current.push(item);
        Known found = pass.definitions().check(module, item);
        current.pop();
        underway.remove(item);
        known.put(item, found);
        return found;
    }

    /** The item that is being checked. */
    Optional<Item> current() {
        return Optional.ofNullable(current.peek());
    }

    /** What a name of the top level stands for where a value is wanted. */
    Known value(Referent.Global global, Span at) {
        return switch (global.item()) {
            case Item.Param param -> Known.now(TypeReader.read(param.type()));
            case Item.Data _ -> Known.now(Noun.DATA);
            case Item.ModelValue _ -> Known.now(Noun.NETWORK);
            case Item.ModelLayers model ->
                    model.parameters().isEmpty()
                            ? Known.now(Noun.NETWORK)
                            : called(global, "makes a network", at);
            case Item.Schedule _ -> Known.now(Noun.SCHEDULE);
            case Item.Rules rules ->
                    rules.parameters().isEmpty()
                            ? Known.now(Noun.RULES)
                            : called(global, "makes rules", at);
            case Item.Space _ -> Known.now(Noun.SPACE);
            case Item.Criterion _ -> Known.now(Noun.CRITERION);
            case Item.Transform _ -> Known.now(Noun.TRANSFORM);
            case Item.Function function -> function(global, function, at);
            case Item.Block _ ->
                    pass.refuse(
                            Code.P0507,
                            at,
                            "block `%s` is placed in a model or block; it is no value"
                                    .formatted(global.name().text()));
            case Binding binding -> part(binding, item(global.module(), binding), global.name());
            case Item.Use _, Item.Plan _, Item.Test _ -> Known.NOTHING;
        };
    }

    /** Of what the library provides, a name alone is a call without arguments: `flip`, `mse`. */
    private Known function(Referent.Global global, Item.Function function, Span at) {
        Signature signature = signature(global);
        boolean bare =
                function.body().isEmpty()
                        && signature.arguments().stream().allMatch(Signature.Argument::optional);
        return bare ? Known.now(signature.result()) : called(global, "is a function", at);
    }

    private Known called(Referent.Global global, String what, Span at) {
        String name = global.name().text();
        return pass.refuse(
                Code.P0101, at, "`%s` %s: call it, as in `%s(…)`".formatted(name, what, name));
    }

    private static Known part(Binding binding, Known value, Identifier name) {
        if (!binding.pattern().tuple()) {
            return value;
        }
        int place = binding.pattern().names().indexOf(name);
        return value.type() instanceof Type.TupleOf(List<Type> parts)
                        && place >= 0
                        && place < parts.size()
                ? value.as(parts.get(place))
                : Known.NOTHING;
    }

    /** What a call of a definition takes and gives. */
    Signature signature(Referent.Global global) {
        Signature before = signatures.get(global.item());
        if (before != null) {
            return before;
        }
        Signature signature =
                switch (global.item()) {
                    case Item.Function function -> ofFunction(function);
                    case Item.Criterion criterion ->
                            of(global, criteria(criterion.parameters()), Noun.CRITERION);
                    case Item.Transform transform ->
                            of(global, inputs(transform.parameters()), Noun.TRANSFORM);
                    case Item.ModelLayers model ->
                            of(global, plain(model.parameters().orElse(List.of())), Noun.NETWORK);
                    case Item.Rules rules ->
                            of(global, plain(rules.parameters().orElse(List.of())), Noun.RULES);
                    case Item.Block block -> of(global, plain(block.parameters()), Noun.LAYER);
                    default -> of(global, List.of(), new Type.Unknown());
                };
        signatures.put(global.item(), signature);
        return signature;
    }

    private static Signature of(
            Referent.Global global, List<Signature.Argument> arguments, Type result) {
        return new Signature(global.name().text(), arguments, result, Time.NOW);
    }

    private static Signature ofFunction(Item.Function function) {
        Type result = function.type().map(TypeReader::read).orElseGet(Type.Unknown::new);
        List<Signature.Argument> arguments = new ArrayList<>();
        for (Parameter parameter : function.parameters()) {
            boolean leftOut =
                    function.body().isEmpty() && LEFT_OUT.contains(parameter.name().text());
            arguments.add(
                    new Signature.Argument(
                            parameter.name().text(),
                            type(parameter),
                            leftOut || parameter.defaultValue().isPresent()));
        }
        return new Signature(function.name().text(), arguments, result, Time.NOW);
    }

    private static List<Signature.Argument> plain(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter ->
                        new Signature.Argument(
                                parameter.name().text(),
                                type(parameter),
                                parameter.defaultValue().isPresent()))
                .toList();
    }

    /** A criterion's inputs are given by the layer; in a test by tensors, in a plan by a layer. */
    private static List<Signature.Argument> criteria(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter ->
                        Inputs.isInput(parameter)
                                ? Signature.Argument.optional(
                                        parameter.name().text(),
                                        new Type.Either(
                                                List.of(
                                                        type(parameter),
                                                        Noun.LAYER,
                                                        Noun.SELECTION)))
                                : plain(List.of(parameter)).getFirst())
                .toList();
    }

    /** A transform's input and its number of rows are given by the rule. */
    private static List<Signature.Argument> inputs(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter ->
                        Signature.Argument.optional(parameter.name().text(), type(parameter)))
                .toList();
    }

    private static Type type(Parameter parameter) {
        Optional<Type> written = parameter.type().map(TypeReader::read);
        return written.orElseGet(Type.Unknown::new);
    }
}
