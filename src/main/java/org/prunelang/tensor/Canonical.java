package org.prunelang.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * An expression as numbered lines, each made of earlier ones; equal parts have one number however
 * often they were built. Two expressions compute the same in the same way if their lines are equal.
 * Comparing nodes themselves would walk every path of the graph.
 */
final class Canonical {
    private final List<Object> lines = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<TensorExpr, Integer> known = new IdentityHashMap<>();

    private record Line(Object head, List<Integer> operands, TensorType type) {}

    private Canonical() {}

    static List<Object> of(TensorExpr body) {
        Canonical canonical = new Canonical();
        Deque<TensorExpr> waiting = new ArrayDeque<>(List.of(body));
        while (!waiting.isEmpty()) {
            TensorExpr node = waiting.peek();
            int before = waiting.size();
            node.operands().stream()
                    .filter(operand -> !canonical.known.containsKey(operand))
                    .forEach(waiting::push);
            if (waiting.size() == before) {
                canonical.known.put(node, canonical.number(node));
                waiting.pop();
            }
        }
        return canonical.lines;
    }

    private int number(TensorExpr node) {
        List<Integer> operands = new ArrayList<>();
        node.operands().forEach(operand -> operands.add(numberOf(operand)));
        Line line = new Line(head(node), operands, node.type());
        return numbers.computeIfAbsent(
                line,
                _ -> {
                    lines.add(line);
                    return lines.size();
                });
    }

    private int numberOf(TensorExpr known) {
        Integer number = this.known.get(known);
        if (number == null) {
            throw new IllegalStateException("an operand after what it is for");
        }
        return number;
    }

    /** What tells a node from another one with the same operands. */
    private static Object head(TensorExpr node) {
        return switch (node) {
            case TensorExpr.In in -> List.of("in", in.input());
            case TensorExpr.Scalar scalar -> List.of("scalar", scalar.argument());
            case TensorExpr.Constant constant -> List.of("constant", constant.value());
            case TensorExpr.Local local -> List.of("local", local.number());
            case TensorExpr.Elementwise e -> e.operator();
            case TensorExpr.Reduce reduce -> List.of(reduce.reduction(), reduce.over());
            case TensorExpr.Contract contract -> List.of("contract", contract.axis());
            case TensorExpr.Slice slice -> List.of("slice", slice.axis());
            case TensorExpr.Choose _ -> "choose";
            case TensorExpr.Result(Several.Call call, int index) ->
                    List.of(call.primitive(), call.words(), index);
            case TensorExpr.Result(Several.Loop loop, int index) ->
                    List.of("loop", loop.carried(), loop.index(), index);
        };
    }
}
