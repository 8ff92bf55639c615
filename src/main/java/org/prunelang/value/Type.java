package org.prunelang.value;

import java.util.List;

/** The type of an expression. A numeric scalar's type is its {@link Unit}. */
public sealed interface Type
        permits Unit,
                Noun,
                Type.Plain,
                Type.ListOf,
                Type.TupleOf,
                Type.RangeOf,
                Type.Tensor,
                Type.Either,
                Type.Word,
                Type.Unknown {

    /** Scalars that are not numbers. */
    enum Plain implements Type {
        FLAG,
        TEXT,
        PATH,
        SIZE
    }

    record ListOf(Type of) implements Type {}

    record TupleOf(List<Type> parts) implements Type {
        public TupleOf {
            parts = List.copyOf(parts);
        }
    }

    /** {@code 10%..80%}, {@code 0..<n}: a range of a numeric type. */
    record RangeOf(Type of) implements Type {}

    /** A tensor by the names of its axes, in order. */
    record Tensor(List<String> axes) implements Type {
        public Tensor {
            axes = List.copyOf(axes);
        }
    }

    /** A place that takes either of several types: {@code holdout: fraction or images}. */
    record Either(List<Type> alternatives) implements Type {
        public Either {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** One of the words of an enumeration: {@code euclidean} of {@code metric}. */
    record Word(String enumeration) implements Type {}

    /** The type of what an error made: it fits everywhere and reports nothing again. */
    record Unknown() implements Type {}
}
