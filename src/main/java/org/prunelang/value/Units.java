package org.prunelang.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;

/** The type of what an operation gives, or why its operands do not combine. */
public final class Units {
    private Units() {}

    /** What the table of units says of two operands. */
    public sealed interface Outcome {
        record Gives(Type type) implements Outcome {}

        record Refused(Mismatch mismatch) implements Outcome {}
    }

    /** An operator with two operands. */
    public static Outcome result(Operation operation, Type left, Type right) {
        return outcome(operation, List.of(left, right));
    }

    /** Any operation with any operands. */
    public static Outcome outcome(Operation operation, List<Type> operands) {
        try {
            return new Outcome.Gives(resultOf(operation, operands));
        } catch (MismatchException mismatch) {
            return new Outcome.Refused(mismatch.mismatch());
        }
    }

    /**
     * The type of the result.
     *
     * @throws MismatchException if the operands do not combine
     */
    public static Type resultOf(Operation operation, List<Type> operands) {
        if (operands.stream().anyMatch(Units::isUnknown)) {
            return new Type.Unknown();
        }
        return switch (operation) {
            case PLUS, MINUS, TIMES, OVER, MODULO, OF, POWER -> arithmetic(operation, operands);
            case EQUAL, NOT_EQUAL, AT_MOST, AT_LEAST, LESS, MORE -> {
                compare(operation, pair(operation, operands), operands);
                yield Type.Plain.FLAG;
            }
            case AND, OR, NOT -> logic(operation, operands);
            case RANGE, RANGE_BELOW -> range(operation, operands);
            case LIST -> new Type.ListOf(Functions.common(operation, operands));
            case TUPLE -> new Type.TupleOf(operands);
            case JOIN -> Type.Plain.TEXT;
            case NEGATE,
                    INDEX,
                    ABS,
                    SQRT,
                    EXP,
                    LOG,
                    RELU,
                    MIN,
                    MAX,
                    CLAMP,
                    NEAREST,
                    FLOOR,
                    CEIL,
                    NUMBER,
                    FRACTION,
                    SUM,
                    MEAN,
                    MEDIAN,
                    DEVIATION,
                    COUNT,
                    SORTED,
                    FILL,
                    NUMBERED ->
                    Functions.result(operation, operands);
        };
    }

    /** The type that two branches or elements share, a count read as a number among numbers. */
    public static Optional<Type> common(Type one, Type other) {
        if (isUnknown(one)) {
            return Optional.of(other);
        }
        if (isUnknown(other) || one.equals(other)) {
            return Optional.of(one);
        }
        if (isPlainNumber(one) && isPlainNumber(other)) {
            return Optional.of(Unit.NUMBER);
        }
        if (one instanceof Type.ListOf(Type a) && other instanceof Type.ListOf(Type b)) {
            return common(a, b).map(Type.ListOf::new);
        }
        return one instanceof Type.TupleOf(List<Type> as)
                        && other instanceof Type.TupleOf(List<Type> bs)
                        && as.size() == bs.size()
                ? commonTuple(as, bs)
                : Optional.empty();
    }

    private static Optional<Type> commonTuple(List<Type> as, List<Type> bs) {
        List<Type> parts = new ArrayList<>();
        for (int i = 0; i < as.size(); i++) {
            Optional<Type> part = common(as.get(i), bs.get(i));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(new Type.TupleOf(parts));
    }

    static boolean isPlainNumber(Type type) {
        return type == Unit.COUNT || type == Unit.NUMBER;
    }

    static boolean isUnknown(Type type) {
        return type instanceof Type.Unknown;
    }

    private static Type arithmetic(Operation operation, List<Type> operands) {
        Pair pair = pair(operation, operands);
        if (pair.left() instanceof Unit left && pair.right() instanceof Unit right) {
            return UnitTable.result(operation, left, right)
                    .orElseThrow(() -> new MismatchException(Refusals.of(operation, left, right)));
        }
        if (operation == Operation.PLUS
                && pair.left() instanceof Type.ListOf
                && pair.right() instanceof Type.ListOf) {
            return common(pair.left(), pair.right()).orElseThrow(() -> refused(operation, pair));
        }
        throw refused(operation, pair);
    }

    private static void compare(Operation operation, Pair pair, List<Type> operands) {
        boolean equality = operation == Operation.EQUAL || operation == Operation.NOT_EQUAL;
        boolean comparable =
                pair.left() instanceof Unit && pair.right() instanceof Unit || equality;
        boolean literal = operands.containsAll(List.of(Unit.ACCURACY, Unit.FRACTION));
        if (!comparable || !literal && common(pair.left(), pair.right()).isEmpty()) {
            throw refused(operation, pair);
        }
    }

    private static Type logic(Operation operation, List<Type> operands) {
        for (Type operand : operands) {
            if (operand != Type.Plain.FLAG) {
                throw new MismatchException(
                        Code.P0101,
                        "`%s` takes conditions, not %s"
                                .formatted(operation.sign(), TypeWords.one(operand)));
            }
        }
        return Type.Plain.FLAG;
    }

    private static Type range(Operation operation, List<Type> operands) {
        Pair pair = pair(operation, operands);
        Type common = common(pair.left(), pair.right()).orElseThrow(() -> refused(operation, pair));
        if (!(common instanceof Unit)) {
            throw refused(operation, pair);
        }
        return new Type.RangeOf(common);
    }

    private record Pair(Type left, Type right) {}

    private static Pair pair(Operation operation, List<Type> operands) {
        if (operands.size() != 2) {
            throw new IllegalArgumentException(operation + " takes two operands: " + operands);
        }
        return new Pair(operands.get(0), operands.get(1));
    }

    private static MismatchException refused(Operation operation, Pair pair) {
        return new MismatchException(Refusals.of(operation, pair.left(), pair.right()));
    }
}
