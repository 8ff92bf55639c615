package org.prunelang.plan.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prunelang.tensor.Input;
import org.prunelang.tensor.Pointwise;
import org.prunelang.tensor.Primitive;
import org.prunelang.tensor.Reduction;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorFn;
import org.prunelang.tensor.TensorType;
import org.prunelang.tensor.Tried;

/**
 * Reads the nodes of one tensor function; every tensor is checked as if a recipe had written it.
 */
final class TensorReading {
    private final List<Input> inputs;
    private final int scalars;
    private final List<Reading> nodes;
    private final Map<Integer, TensorExpr> exprs = new HashMap<>();
    private final Map<Integer, List<TensorExpr>> results = new HashMap<>();

    private TensorReading(List<Input> inputs, int scalars, List<Reading> nodes) {
        this.inputs = inputs;
        this.scalars = scalars;
        this.nodes = nodes;
    }

    static TensorFn function(Reading reading, Labels.Given labels) {
        reading.only("inputs", "scalars", "nodes", "result", Labels.SCALARS);
        List<Input> inputs = reading.field("inputs").list(TensorTypeForm::input);
        int scalars = reading.field("scalars").whole();
        if (scalars < 0 || scalars > 10_000) {
            throw reading.field("scalars").malformed("too many scalars");
        }
        TensorReading function =
                new TensorReading(inputs, scalars, reading.field("nodes").elements());
        function.readNodes();
        TensorExpr body = function.expr(reading.field("result"), function.nodes.size());
        return made(TensorFn.of(inputs, labels.scalars(reading, scalars), body), reading);
    }

    private void readNodes() {
        for (int i = 0; i < nodes.size(); i++) {
            Reading node = nodes.get(i);
            try {
                switch (node.field("node").text()) {
                    case "call" -> results.put(i, call(node, i));
                    case "loop" -> results.put(i, loop(node, i));
                    default -> exprs.put(i, node(node, i));
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                // A wrong number of operands is no problem of a recipe, so it is not answered as
                // one.
                throw node.malformed("other operands are wanted here");
            }
        }
    }

    private TensorExpr node(Reading node, int at) {
        return switch (node.field("node").text()) {
            case "in" -> {
                int input = index(node.only("node", "input").field("input"), inputs.size());
                yield new TensorExpr.In(input, inputs.get(input).type());
            }
            case "scalar" -> {
                node.only("node", "argument", "type");
                yield new TensorExpr.Scalar(
                        index(node.field("argument"), scalars), scalar(node.field("type")));
            }
            case "constant" -> {
                node.only("node", "value", "type");
                yield new TensorExpr.Constant(
                        number(node.field("value")), TensorTypeForm.read(node.field("type")));
            }
            case "local" -> {
                node.only("node", "number", "type");
                yield new TensorExpr.Local(
                        node.field("number").whole(), TensorTypeForm.read(node.field("type")));
            }
            case "result" -> {
                Reading from = node.only("node", "from", "index").field("from");
                List<TensorExpr> made = results.get(index(from, at));
                if (made == null) {
                    throw from.malformed("a call or a loop is wanted here");
                }
                yield made.get(index(node.field("index"), made.size()));
            }
            default -> operation(node, at);
        };
    }

    private TensorExpr operation(Reading node, int at) {
        return switch (node.field("node").text()) {
            case "each" -> {
                node.only("node", "function", "of");
                yield made(
                        TensorExpr.Elementwise.of(
                                node.field("function").word(Pointwise.class),
                                exprs(node.field("of"), at)),
                        node);
            }
            case "reduce" -> {
                node.only("node", "function", "of", "over");
                yield made(
                        TensorExpr.Reduce.of(
                                node.field("function").word(Reduction.class),
                                expr(node.field("of"), at),
                                node.field("over").texts()),
                        node);
            }
            case "contract" -> {
                List<TensorExpr> of = exprs(node.only("node", "of").field("of"), at, 2);
                yield made(TensorExpr.Contract.of(of.get(0), of.get(1)), node);
            }
            case "slice" -> {
                List<TensorExpr> of = exprs(node.only("node", "axis", "of").field("of"), at, 3);
                yield made(
                        TensorExpr.Slice.of(
                                of.get(0), node.field("axis").text(), of.get(1), of.get(2)),
                        node);
            }
            case "choose" -> {
                List<TensorExpr> of = exprs(node.only("node", "of").field("of"), at, 3);
                yield made(TensorExpr.Choose.of(of.get(0), of.get(1), of.get(2)), node);
            }
            default -> throw node.field("node").malformed("no such node");
        };
    }

    private List<TensorExpr> call(Reading node, int at) {
        node.only("node", "primitive", "words", "of");
        return made(
                Several.Call.of(
                        node.field("primitive").word(Primitive.class),
                        node.field("words").texts(),
                        exprs(node.field("of"), at)),
                node);
    }

    private List<TensorExpr> loop(Reading node, int at) {
        node.only("node", "carried", "start", "index", "over", "next");
        List<TensorExpr.Local> carried = node.field("carried").list(one -> local(one, at));
        List<TensorExpr> start = exprs(node.field("start"), at, carried.size());
        List<TensorExpr> next = exprs(node.field("next"), at, carried.size());
        return made(
                Several.Loop.of(
                        carried,
                        start,
                        local(node.field("index"), at),
                        expr(node.field("over"), at),
                        next),
                node);
    }

    private TensorExpr.Local local(Reading reading, int before) {
        if (expr(reading, before) instanceof TensorExpr.Local local) {
            return local;
        }
        throw reading.malformed("a value that a loop carries is wanted here");
    }

    private List<TensorExpr> exprs(Reading reading, int before) {
        List<TensorExpr> found = new ArrayList<>();
        reading.elements().forEach(one -> found.add(expr(one, before)));
        return found;
    }

    private List<TensorExpr> exprs(Reading reading, int before, int number) {
        reading.elements(number);
        return exprs(reading, before);
    }

    private TensorExpr expr(Reading reading, int before) {
        TensorExpr found = exprs.get(index(reading, before));
        if (found == null) {
            throw reading.malformed("a tensor is wanted here");
        }
        return found;
    }

    private static int index(Reading reading, int below) {
        int index = reading.whole();
        if (index < 0 || index >= below) {
            throw reading.malformed("there is no number " + index + " before this");
        }
        return index;
    }

    private static double number(Reading reading) {
        return switch (reading.text()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> reading.rational().toDouble();
        };
    }

    private static TensorType scalar(Reading reading) {
        TensorType type = TensorTypeForm.read(reading);
        if (!type.isScalar()) {
            throw reading.malformed("a scalar is wanted here");
        }
        return type;
    }

    private static <T> T made(Tried<T> tried, Reading reading) {
        return switch (tried) {
            case Tried.Made<T>(T value) -> value;
            case Tried.Refused<T>(var problem) -> throw reading.malformed(problem.message());
        };
    }
}
