package org.prunelang.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What makes several tensors at once; {@link TensorExpr.Result} picks one of them. */
public sealed interface Several {
    List<TensorType> types();

    List<TensorExpr> operands();

    /** Its tensors as expressions, all of this one object. */
    default List<TensorExpr> results() {
        return IntStream.range(0, types().size())
                .<TensorExpr>mapToObj(i -> new TensorExpr.Result(this, i))
                .toList();
    }

    /**
     * A primitive at work.
     *
     * @param words what the primitive needs besides tensors: names of axes, or a metric
     */
    record Call(
            Primitive primitive,
            List<String> words,
            List<TensorExpr> operands,
            List<TensorType> types)
            implements Several {
        public Call {
            words = List.copyOf(words);
            operands = List.copyOf(operands);
            types = List.copyOf(types);
        }

        /** All results of the primitive; only {@code svd} has more than one. */
        public static Tried<List<TensorExpr>> of(
                Primitive primitive, List<String> words, List<TensorExpr> operands) {
            return primitive
                    .types(words, operands)
                    .map(types -> new Call(primitive, words, operands, types).results());
        }

        /** The only result of a primitive that has one. */
        public static Tried<TensorExpr> single(
                Primitive primitive, List<String> words, List<TensorExpr> operands) {
            return of(primitive, words, operands).map(List::getFirst);
        }
    }

    /**
     * {@code fold carried = start over index in over { … return next }}: the item runs along the
     * first axis of {@code over}.
     */
    record Loop(
            List<TensorExpr.Local> carried,
            List<TensorExpr> start,
            TensorExpr.Local index,
            TensorExpr over,
            List<TensorExpr> next)
            implements Several {
        public Loop {
            carried = List.copyOf(carried);
            start = List.copyOf(start);
            next = List.copyOf(next);
        }

        /** The last carried values of the loop, or P0315 if a pass changes the type of one. */
        public static Tried<List<TensorExpr>> of(
                List<TensorExpr.Local> carried,
                List<TensorExpr> start,
                TensorExpr.Local index,
                TensorExpr over,
                List<TensorExpr> next) {
            Loop loop = new Loop(carried, start, index, over, next);
            return Shapes.loop(loop).map(_ -> loop.results());
        }

        @Override
        public List<TensorType> types() {
            return carried.stream().map(TensorExpr.Local::type).toList();
        }

        @Override
        public List<TensorExpr> operands() {
            List<TensorExpr> all = new ArrayList<>(start);
            all.add(over);
            all.addAll(next);
            return List.copyOf(all);
        }
    }
}
