package org.prunelang.tensor;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A tensor as a function of inputs and scalars. Expressions form a graph: what is used twice is one
 * object, so tables about nodes are keyed by identity ({@code equals} would walk every path). The
 * {@code of} of each record checks how tensors meet and answers with a problem as data; its
 * constructor trusts the type it is given.
 */
public sealed interface TensorExpr {
    TensorType type();

    /** What it is made of, in order. */
    List<TensorExpr> operands();

    /** An input of the function, by its place. */
    record In(int input, TensorType type) implements TensorExpr {
        @Override
        public List<TensorExpr> operands() {
            return List.of();
        }
    }

    /** A scalar argument of the function, by its place. */
    record Scalar(int argument, TensorType type) implements TensorExpr {
        public static Scalar of(int argument, Element element) {
            return new Scalar(argument, TensorType.scalar(element));
        }

        @Override
        public List<TensorExpr> operands() {
            return List.of();
        }
    }

    /** A number that is known; a flag is 1 or 0. */
    record Constant(double value, TensorType type) implements TensorExpr {
        public static Constant real(double value) {
            return new Constant(value, TensorType.scalar(Element.REAL));
        }

        public static Constant whole(long value) {
            return new Constant(value, TensorType.scalar(Element.WHOLE));
        }

        public static Constant flag(boolean value) {
            return new Constant(value ? 1 : 0, TensorType.scalar(Element.FLAG));
        }

        @Override
        public List<TensorExpr> operands() {
            return List.of();
        }
    }

    record Elementwise(Pointwise operator, List<TensorExpr> operands, TensorType type)
            implements TensorExpr {
        public Elementwise {
            operands = List.copyOf(operands);
        }

        public static Tried<TensorExpr> of(Pointwise operator, List<TensorExpr> operands) {
            return Shapes.elementwise(operator, operands)
                    .map(type -> new Elementwise(operator, operands, type));
        }

        public static Tried<TensorExpr> of(Pointwise operator, TensorExpr... operands) {
            return of(operator, List.of(operands));
        }
    }

    record Reduce(Reduction reduction, TensorExpr of, SortedSet<String> over, TensorType type)
            implements TensorExpr {
        public Reduce {
            over = Collections.unmodifiableSortedSet(new TreeSet<>(over));
        }

        /** Over the named axes; over all if none is named. */
        public static Tried<TensorExpr> of(
                Reduction reduction, TensorExpr of, Collection<String> over) {
            return Shapes.reduce(reduction, of, over)
                    .map(type ->
                            new Reduce(
                                    reduction,
                                    of,
                                    new TreeSet<>(over.isEmpty() ? of.type().names() : over),
                                    type));
        }

        @Override
        public List<TensorExpr> operands() {
            return List.of(of);
        }
    }

    /** {@code left @ right}: the sum over the one axis that both have of the products. */
    record Contract(TensorExpr left, TensorExpr right, String axis, TensorType type)
            implements TensorExpr {
        public static Tried<TensorExpr> of(TensorExpr left, TensorExpr right) {
            return Shapes.sharedAxis(left.type(), right.type())
                    .then(axis ->
                            Shapes.contract(left.type(), right.type(), axis)
                                    .map(type -> new Contract(left, right, axis, type)));
        }

        @Override
        public List<TensorExpr> operands() {
            return List.of(left, right);
        }
    }

    /** The entries {@code from} (included) to {@code to} (excluded) along an axis. */
    record Slice(TensorExpr of, String axis, TensorExpr from, TensorExpr to, TensorType type)
            implements TensorExpr {
        public static Tried<TensorExpr> of(
                TensorExpr of, String axis, TensorExpr from, TensorExpr to) {
            return Shapes.slice(of.type(), axis, from, to)
                    .map(type -> new Slice(of, axis, from, to, type));
        }

        @Override
        public List<TensorExpr> operands() {
            return List.of(of, from, to);
        }
    }

    /** One side is evaluated if the flag is a scalar; entry by entry if it is a tensor. */
    record Choose(TensorExpr when, TensorExpr then, TensorExpr otherwise, TensorType type)
            implements TensorExpr {
        public static Tried<TensorExpr> of(TensorExpr when, TensorExpr then, TensorExpr otherwise) {
            return Shapes.choose(when.type(), then.type(), otherwise.type())
                    .map(type -> new Choose(when, then, otherwise, type));
        }

        @Override
        public List<TensorExpr> operands() {
            return List.of(when, then, otherwise);
        }
    }

    /** One of the tensors that a call or a loop makes. */
    record Result(Several from, int index) implements TensorExpr {
        @Override
        public TensorType type() {
            return from.types().get(index);
        }

        @Override
        public List<TensorExpr> operands() {
            return from.operands();
        }
    }

    /** A value that a loop carries, or its item; numbers are unique within a function. */
    record Local(int number, TensorType type) implements TensorExpr {
        @Override
        public List<TensorExpr> operands() {
            return List.of();
        }
    }
}
