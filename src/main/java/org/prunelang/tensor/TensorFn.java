package org.prunelang.tensor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;

/**
 * A criterion, transform, loss or measured expression as data: one tensor made of inputs that the
 * surroundings bind and of scalars that are arguments.
 *
 * @param scalars the names of the scalar arguments, for people
 */
public record TensorFn(List<Input> inputs, List<String> scalars, TensorExpr body) {
    /** Deeper expressions are refused, so that whoever walks one may recurse. */
    public static final int DEEPEST = 2_000;

    public TensorFn {
        inputs = List.copyOf(inputs);
        scalars = List.copyOf(scalars);
    }

    /** The function, or the problem that its body is too deep. */
    public static Tried<TensorFn> of(List<Input> inputs, List<String> scalars, TensorExpr body) {
        return deeperThan(body, DEEPEST)
                ? Tried.refused(
                        Code.P0520,
                        "a tensor expression of more than %,d steps, each of the one before"
                                .formatted(DEEPEST))
                : Tried.made(new TensorFn(inputs, scalars, body));
    }

    public TensorType type() {
        return body.type();
    }

    /** The place of an input by the part of the layer it is. */
    public Optional<Integer> input(Input.Part part) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i) instanceof Input.OfSubject(Input.Part found, TensorType _)
                    && found == part) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether images have to go through the network before it can be computed. */
    public boolean needsData() {
        return inputs.stream()
                .anyMatch(input ->
                        switch (input) {
                            case Input.OfSubject(Input.Part part, TensorType _) -> part.needsData();
                            case Input.OfLayer(String _, Input.Part part, TensorType _) ->
                                    part.needsData();
                            case Input.OfSelection(int _, Input.Part part, TensorType _) ->
                                    part.needsData();
                            case Input.View _ -> false;
                            case Input.Argument _ -> false;
                        });
    }

    /** Equal if they compute the same in the same way; linear in the size of the expressions. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof TensorFn that
                        && inputs.equals(that.inputs)
                        && scalars.equals(that.scalars)
                        && Canonical.of(body).equals(Canonical.of(that.body)));
    }

    @Override
    public int hashCode() {
        return inputs.hashCode() * 31 + Canonical.of(body).hashCode();
    }

    @Override
    public String toString() {
        return "function of %s to %s".formatted(inputs, body.type());
    }

    /**
     * Depths from the leaves up, without recursion: each node waits on the stack for its operands.
     */
    private static boolean deeperThan(TensorExpr body, int limit) {
        IdentityHashMap<TensorExpr, Integer> depths = new IdentityHashMap<>();
        Deque<TensorExpr> waiting = new ArrayDeque<>(List.of(body));
        while (!waiting.isEmpty()) {
            TensorExpr node = waiting.peek();
            int depth = 0;
            boolean ready = true;
            for (TensorExpr operand : node.operands()) {
                Integer known = depths.get(operand);
                if (known == null) {
                    waiting.push(operand);
                    ready = false;
                } else {
                    depth = Math.max(depth, known);
                }
            }
            if (depth >= limit) {
                return true;
            }
            if (ready) {
                waiting.pop();
                depths.put(node, depth + 1);
            }
        }
        return false;
    }
}
