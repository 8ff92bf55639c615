package org.prunelang.evaluate.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prunelang.check.Names;
import org.prunelang.check.Referent;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Pattern;
import org.prunelang.syntax.tree.Result;
import org.prunelang.syntax.tree.Setting;
import org.prunelang.syntax.tree.Step;

/** Follows names to what they were given. Stages are not followed: their result is no number. */
final class Reach {
    private final Names names;
    private final Map<Identifier, Expr> given = new HashMap<>();

    private Reach(Names names) {
        this.names = names;
    }

    static Reach of(Names names, List<Step> steps) {
        Reach reach = new Reach(names);
        for (Step step : steps) {
            if (step instanceof Binding(_, Pattern pattern, Expr value)) {
                pattern.names().forEach(name -> reach.given.put(name, value));
            }
            if (Steps.action(step).orElse(null) instanceof Action.Repeat repeat) {
                repeat.carried().names().forEach(name -> reach.given.put(name, repeat.start()));
            }
        }
        return reach;
    }

    Referent referent(Expr.Name name) {
        return names.of(name);
    }

    /** The expression, all within it, and all that its names stand for. */
    List<Expr> behind(Expr top) {
        return walk(
                top,
                expr -> expr instanceof Expr.Name name ? values(name) : Expressions.children(expr));
    }

    /** The same as far as a value is passed on and calculated with, but given to no function. */
    List<Expr> calculated(Expr top) {
        return walk(
                top,
                expr ->
                        switch (expr) {
                            case Expr.Name name -> value(name).map(List::of).orElse(List.of());
                            case Expr.Chain chain -> Expressions.operands(chain);
                            case Expr.Unary unary -> List.of(unary.operand());
                            case Expr.If choice -> List.of(choice.then(), choice.otherwise());
                            default -> List.of();
                        });
    }

    /** What a name was bound to, followed while that is a name itself. */
    Expr meant(Expr expr) {
        List<Expr> chain =
                walk(
                        expr,
                        next ->
                                next instanceof Expr.Name name
                                        ? value(name).map(List::of).orElse(List.of())
                                        : List.of());
        return chain.getLast();
    }

    private static List<Expr> walk(Expr top, Function<Expr, List<Expr>> next) {
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Expr> found = new ArrayList<>();
        Deque<Expr> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Expr expr = open.pop();
            if (seen.add(expr)) {
                found.add(expr);
                open.addAll(next.apply(expr));
            }
        }
        return found;
    }

    private Optional<Expr> value(Expr.Name name) {
        return switch (names.of(name)) {
            case Referent.Local(Identifier binder) -> Optional.ofNullable(given.get(binder));
            case Referent.Global(_, Binding binding, _) -> Optional.of(binding.value());
            case Referent.Global(_, Item.Param param, _) -> param.defaultValue();
            default -> Optional.empty();
        };
    }

    private List<Expr> values(Expr.Name name) {
        return switch (names.of(name)) {
            case Referent.Global(_, Item.Function function, _) ->
                    function.body().map(Reach::within).orElse(List.of());
            case Referent.Global(_, Item.Rules rules, _) ->
                    rules.items().stream().flatMap(RuleLines::of).toList();
            case Referent.Global(_, Item.Schedule schedule, _) ->
                    schedule.settings().stream().map(Setting::value).toList();
            default -> value(name).map(List::of).orElse(List.of());
        };
    }

    private static List<Expr> within(Result result) {
        return Stream.concat(
                        result.bindings().stream().map(Binding::value), Stream.of(result.value()))
                .toList();
    }
}
