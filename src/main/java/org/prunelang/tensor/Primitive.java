package org.prunelang.tensor;

import java.util.List;
import java.util.Locale;

/**
 * The functions that recipes cannot write themselves; declared {@code extern} in the standard
 * library. Words and operands of each are those of {@link Several.Call}.
 */
public enum Primitive {
    /**
     * Words: {@code euclidean} or {@code cosine}. {@code X [a, w], Y [b, w]} to {@code [a, other]}.
     */
    DISTANCE,
    /** {@code W [a, b]} to {@code [a, component], [component], [component, b]}, values falling. */
    SVD,
    /** Words: two axes. Their matrices' ranks; both axes go. */
    RANK,
    /** Words: axes, none for all. Operands: a tensor and the order. */
    NORM,
    /**
     * Words: an axis. Operands: a tensor and one index (the axis goes) or a vector of them (the
     * axis takes its length).
     */
    TAKE,
    /** Words: an axis. Operands: a tensor, an index, and what stands there in the result. */
    PUT,
    /** Words: old name, new name, and so on. */
    RELABEL,
    /** Words: an axis, none for all. How many entries there are along it. */
    COUNT,
    /** A vector, ascending. */
    SORTED,
    /** Words: axes. Operands: their sizes. */
    ZEROS,
    /** Words: axes. Operands: their sizes. */
    ONES,
    /** Words: axes. Operands: their sizes, then the value everywhere. */
    TENSOR,
    /** Words: axes. Operands: their sizes, then the seed. Standard normal draws. */
    NORMAL,
    /** Words: an axis. Operands: the entries along it, all of one type. */
    STACK,
    /** Words: an axis. Operands: the first whole number and the one behind the last. */
    RANGE;

    /** The name of the function in the language, where it has one. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The types of its results, or why it cannot be. */
    public Tried<List<TensorType>> types(List<String> words, List<TensorExpr> operands) {
        return switch (this) {
            case DISTANCE -> one(MatrixRules.distance(words, operands));
            case SVD -> MatrixRules.svd(operands);
            case RANK -> one(MatrixRules.rank(words, operands));
            case NORM -> one(MatrixRules.norm(words, operands));
            case TAKE -> one(MovingRules.take(words, operands));
            case PUT -> one(MovingRules.put(words, operands));
            case RELABEL -> one(MovingRules.relabel(words, operands));
            case COUNT -> one(MovingRules.count(words, operands));
            case SORTED -> one(MovingRules.sorted(operands));
            case ZEROS, ONES -> one(MakingRules.sized(words, operands));
            case TENSOR -> one(MakingRules.filled(words, operands));
            case NORMAL -> one(MakingRules.normal(words, operands));
            case STACK -> one(MakingRules.stack(words, operands));
            case RANGE -> one(MakingRules.range(words, operands));
        };
    }

    private static Tried<List<TensorType>> one(Tried<TensorType> type) {
        return type.map(List::of);
    }
}
