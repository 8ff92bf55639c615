package org.prunelang.plan.form;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorFn;
import org.prunelang.value.Rational;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tensor function in a plan file: its nodes in a list, each after those it is made of, so that
 * what is used twice stands once. Types of inner nodes are not written, for they follow.
 */
final class TensorForm {
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<Integer, Integer> locals = new java.util.HashMap<>();
    private final ArrayNode nodes = Writing.array();

    private TensorForm() {}

    static ObjectNode write(TensorFn function, Slots slots, Labels labels) {
        TensorForm form = new TensorForm();
        ObjectNode node = Writing.object();
        node.set(
                "inputs",
                Writing.list(function.inputs(), input -> TensorTypeForm.input(input, slots)));
        node.put("scalars", function.scalars().size());
        int result = form.number(function.body());
        node.set("nodes", form.nodes);
        node.put("result", result);
        return labels.scalars(node, function.scalars());
    }

    private int number(TensorExpr expr) {
        Integer known = numbers.get(expr);
        return known != null ? known : add(expr, node(expr));
    }

    private int number(Several several) {
        Integer known = numbers.get(several);
        return known != null ? known : add(several, node(several));
    }

    private int add(Object made, JsonNode node) {
        nodes.add(node);
        numbers.put(made, nodes.size() - 1);
        return nodes.size() - 1;
    }

    private JsonNode node(TensorExpr expr) {
        ObjectNode node = Writing.object();
        switch (expr) {
            case TensorExpr.In in -> node.put("node", "in").put("input", in.input());
            case TensorExpr.Scalar scalar ->
                    node.put("node", "scalar")
                            .put("argument", scalar.argument())
                            .set("type", TensorTypeForm.write(scalar.type()));
            case TensorExpr.Constant constant ->
                    node.put("node", "constant")
                            .put("value", exact(constant.value()))
                            .set("type", TensorTypeForm.write(constant.type()));
            case TensorExpr.Elementwise each ->
                    node.put("node", "each")
                            .put("function", Writing.word(each.operator()))
                            .set("of", numbers(each.operands()));
            case TensorExpr.Reduce reduce ->
                    node.put("node", "reduce")
                            .put("function", Writing.word(reduce.reduction()))
                            .put("of", number(reduce.of()))
                            .set("over", Writing.texts(reduce.over()));
            case TensorExpr.Contract contract ->
                    node.put("node", "contract").set("of", numbers(contract.operands()));
            case TensorExpr.Slice slice ->
                    node.put("node", "slice")
                            .put("axis", slice.axis())
                            .set("of", numbers(slice.operands()));
            case TensorExpr.Choose choose ->
                    node.put("node", "choose").set("of", numbers(choose.operands()));
            case TensorExpr.Result result ->
                    node.put("node", "result")
                            .put("from", number(result.from()))
                            .put("index", result.index());
            case TensorExpr.Local local ->
                    node.put("node", "local")
                            .put("number", local(local))
                            .set("type", TensorTypeForm.write(local.type()));
        }
        return node;
    }

    private JsonNode node(Several several) {
        ObjectNode node = Writing.object();
        switch (several) {
            case Several.Call call ->
                    node.put("node", "call")
                            .put("primitive", Writing.word(call.primitive()))
                            .set("words", Writing.texts(call.words()))
                            .set("of", numbers(call.operands()));
            case Several.Loop loop ->
                    node.put("node", "loop")
                            .set("carried", numbers(loop.carried()))
                            .set("start", numbers(loop.start()))
                            .put("index", number(loop.index()))
                            .put("over", number(loop.over()))
                            .set("next", numbers(loop.next()));
        }
        return node;
    }

    private ArrayNode numbers(List<? extends TensorExpr> operands) {
        ArrayNode list = Writing.array();
        operands.forEach(operand -> list.add(number(operand)));
        return list;
    }

    private int local(TensorExpr.Local local) {
        return locals.computeIfAbsent(local.number(), _ -> locals.size() + 1);
    }

    private static String exact(double value) {
        return Double.isFinite(value) ? Rational.of(value).toString() : Double.toString(value);
    }

    /** Reads a function and checks again that its tensors meet. */
    static TensorFn read(Reading reading, Labels.Given labels) {
        return TensorReading.function(reading, labels);
    }
}
