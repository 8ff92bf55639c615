package org.prunelang.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.prunelang.diagnostic.Code;
import org.prunelang.tensor.Meeting;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorFn;
import org.prunelang.tensor.TensorType;
import org.prunelang.tensor.Tried;

/** Evaluates a tensor function with plain loops; shared nodes and loop passes are computed once. */
public final class TensorEvaluator {
    private final List<Array> inputs;
    private final List<Double> scalars;
    private final Budget budget;
    private final FreeLocals free = new FreeLocals();
    private final Broadcast broadcast;
    private final Products products;
    private final Moves moves;
    private final Calls calls;

    private TensorEvaluator(List<Array> inputs, List<Double> scalars, Budget budget) {
        this.inputs = inputs;
        this.scalars = scalars;
        this.budget = budget;
        this.broadcast = new Broadcast(budget);
        this.products = new Products(budget);
        this.moves = new Moves(budget);
        this.calls = new Calls(budget, products, moves);
    }

    /**
     * The value of a function.
     *
     * @param inputs one per input of the function, with its axes in its order
     * @param scalars one per scalar argument; a flag is 1 or 0
     * @return the tensor, or the problem that only the values show: sizes that do not meet, an
     *     index out of range, too much memory or time
     */
    public static Tried<Array> evaluate(
            TensorFn function, List<Array> inputs, List<Double> scalars) {
        return evaluate(function, inputs, scalars, Budget.ofThisMachine());
    }

    static Tried<Array> evaluate(
            TensorFn function, List<Array> inputs, List<Double> scalars, Budget budget) {
        try {
            checkInputs(function, inputs);
            TensorEvaluator evaluator =
                    new TensorEvaluator(List.copyOf(inputs), List.copyOf(scalars), budget);
            return Tried.made(evaluator.value(function.body(), Scope.outermost()));
        } catch (Refusal refusal) {
            return Tried.refused(refusal.problem());
        }
    }

    private static void checkInputs(TensorFn function, List<Array> inputs) {
        for (int i = 0; i < function.inputs().size(); i++) {
            TensorType expected = function.inputs().get(i).type();
            Array given = inputs.get(i);
            if (!given.names().equals(expected.names())) {
                throw new Refusal(
                        Code.P0312,
                        "a tensor %s is given where %s is expected"
                                .formatted(given.axes(), expected.axesText()));
            }
            Refusal.unwrap(Meeting.axes(expected.axes(), given.axes()));
        }
    }

    private Array value(TensorExpr node, Scope scope) {
        IdentityHashMap<TensorExpr, Array> known = scope.home(free.of(node)).known();
        if (!known.containsKey(node)) {
            PostOrder.from(
                    node,
                    TensorEvaluator::needed,
                    part -> scope.home(free.of(part)).known().containsKey(part),
                    part -> {
                        Scope home = scope.home(free.of(part));
                        home.known().put(part, compute(part, home));
                    });
        }
        return Objects.requireNonNull(known.get(node));
    }

    /** The operands that are certainly evaluated: not those of a side or a pass. */
    private static List<TensorExpr> needed(TensorExpr node) {
        return switch (node) {
            case TensorExpr.Choose choose when choose.when().type().isScalar() ->
                    List.of(choose.when());
            case TensorExpr.Result(Several.Loop loop, int _) ->
                    Stream.concat(loop.start().stream(), Stream.of(loop.over())).toList();
            case TensorExpr.Choose _,
                    TensorExpr.Result _,
                    TensorExpr.Local _,
                    TensorExpr.In _,
                    TensorExpr.Scalar _,
                    TensorExpr.Constant _,
                    TensorExpr.Elementwise _,
                    TensorExpr.Reduce _,
                    TensorExpr.Contract _,
                    TensorExpr.Slice _ ->
                    node.operands();
        };
    }

    private Array compute(TensorExpr node, Scope scope) {
        return switch (node) {
            case TensorExpr.In(int input, TensorType _) -> inputs.get(input);
            case TensorExpr.Scalar(int argument, TensorType _) ->
                    Array.scalar(scalars.get(argument));
            case TensorExpr.Constant(double value, TensorType _) -> Array.scalar(value);
            case TensorExpr.Elementwise e ->
                    broadcast.apply(e.operator(), values(e.operands(), scope));
            case TensorExpr.Reduce r ->
                    Grouped.reduce(
                            budget, value(r.of(), scope), r.over(), Statistics.of(r.reduction()));
            case TensorExpr.Contract c ->
                    products.contract(value(c.left(), scope), value(c.right(), scope), c.axis());
            case TensorExpr.Slice s ->
                    moves.slice(
                            value(s.of(), scope),
                            s.axis(),
                            value(s.from(), scope).at(0),
                            value(s.to(), scope).at(0));
            case TensorExpr.Choose c -> choose(c, scope);
            case TensorExpr.Result(Several from, int index) -> several(from, scope).get(index);
            case TensorExpr.Local(int number, TensorType _) -> scope.local(number);
        };
    }

    private List<Array> values(List<TensorExpr> nodes, Scope scope) {
        return nodes.stream().map(node -> value(node, scope)).toList();
    }

    private Array choose(TensorExpr.Choose choose, Scope scope) {
        Array when = value(choose.when(), scope);
        List<String> order = choose.type().names();
        if (when.axes().isEmpty()) {
            return value(when.at(0) != 0 ? choose.then() : choose.otherwise(), scope)
                    .ordered(order);
        }
        return broadcast.choose(
                when, value(choose.then(), scope), value(choose.otherwise(), scope), order);
    }

    private List<Array> several(Several several, Scope scope) {
        List<Array> known = scope.several().get(several);
        if (known == null) {
            known =
                    switch (several) {
                        case Several.Call call -> calls.apply(call, values(call.operands(), scope));
                        case Several.Loop loop -> loop(loop, scope);
                    };
            scope.several().put(several, known);
        }
        return known;
    }

    private List<Array> loop(Several.Loop loop, Scope scope) {
        List<Array> carried = ordered(loop, values(loop.start(), scope));
        Array over = value(loop.over(), scope);
        String axis = over.names().getFirst();
        long before = budget.held();
        for (int i = 0; i < over.size(0); i++) {
            budget.work(1);
            Map<Integer, Array> locals = new HashMap<>();
            for (int k = 0; k < carried.size(); k++) {
                locals.put(loop.carried().get(k).number(), carried.get(k));
            }
            locals.put(loop.index().number(), moves.take(over, Array.scalar(i), axis));
            Scope pass = scope.pass(locals);
            List<Array> next = ordered(loop, values(loop.next(), pass));
            checkSizes(carried, next);
            budget.forget(before, next);
            carried = next;
        }
        return carried;
    }

    private static List<Array> ordered(Several.Loop loop, List<Array> values) {
        List<Array> ordered = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            ordered.add(values.get(k).ordered(loop.carried().get(k).type().names()));
        }
        return ordered;
    }

    private static void checkSizes(List<Array> before, List<Array> after) {
        for (int k = 0; k < before.size(); k++) {
            if (!before.get(k).axes().equals(after.get(k).axes())) {
                throw new Refusal(
                        Code.P0315,
                        "`fold` carries %s, and a pass makes %s of it"
                                .formatted(before.get(k).axes(), after.get(k).axes()));
            }
        }
    }
}
