package org.prunelang.value;

import java.util.List;
import org.prunelang.diagnostic.Code;

/** The types of the functions on scalars and lists. */
final class Functions {
    private Functions() {}

    static Type result(Operation operation, List<Type> operands) {
        Type first = operands.getFirst();
        return switch (operation) {
            case NEGATE, ABS, RELU -> signed(operation, first);
            case SQRT, EXP, LOG -> number(operation, first);
            case MIN, MAX -> extreme(operation, operands);
            case CLAMP -> scalar(operation, common(operation, operands));
            case NEAREST, FLOOR, CEIL -> whole(operation, first);
            case NUMBER ->
                    oneOf(
                            operation,
                            first,
                            Unit.NUMBER,
                            List.of(Unit.FRACTION, Unit.NUMBER, Unit.COUNT));
            case FRACTION ->
                    oneOf(
                            operation,
                            first,
                            Unit.FRACTION,
                            List.of(Unit.FRACTION, Unit.NUMBER, Unit.COUNT));
            case SUM, MEAN, MEDIAN, DEVIATION -> reduced(operation, element(operation, first));
            case COUNT -> {
                element(operation, first);
                yield Unit.COUNT;
            }
            case SORTED -> sorted(operation, element(operation, first));
            case FILL -> {
                count(operation, operands.get(1));
                yield new Type.ListOf(first);
            }
            case NUMBERED ->
                    new Type.ListOf(
                            new Type.TupleOf(List.of(Unit.COUNT, element(operation, first))));
            case INDEX -> {
                count(operation, operands.get(1));
                yield element(operation, first);
            }
            default -> throw new IllegalArgumentException(operation + " is no function");
        };
    }

    /** The type all operands share. */
    static Type common(Operation operation, List<Type> operands) {
        Type common = new Type.Unknown();
        for (Type operand : operands) {
            Type before = common;
            common =
                    Units.common(common, operand)
                            .orElseThrow(() -> mixed(operation, before, operand));
        }
        return common;
    }

    private static MismatchException mixed(Operation operation, Type one, Type other) {
        if (operation == Operation.LIST) {
            return new MismatchException(
                    Code.P0101,
                    "a list holds values of one type, but this one has %s beside %s"
                            .formatted(TypeWords.one(other), TypeWords.one(one)));
        }
        return new MismatchException(Refusals.of(operation, one, other));
    }

    private static Type signed(Operation operation, Type type) {
        if (!(type instanceof Unit unit) || unit == Unit.ACCURACY) {
            throw refused(operation, type, "a number or a quantity");
        }
        return unit;
    }

    private static Type number(Operation operation, Type type) {
        return oneOf(operation, type, Unit.NUMBER, List.of(Unit.NUMBER, Unit.COUNT));
    }

    private static Type extreme(Operation operation, List<Type> operands) {
        return operands.size() == 1
                ? reduced(operation, element(operation, operands.getFirst()))
                : scalar(operation, common(operation, operands));
    }

    private static Type whole(Operation operation, Type type) {
        if (Units.isPlainNumber(type)) {
            return Unit.COUNT;
        }
        if (type instanceof Unit unit && unit.isQuantity()) {
            return unit;
        }
        throw refused(operation, type, "a number or a quantity");
    }

    /** Lists of lists are reduced element by element. */
    private static Type reduced(Operation operation, Type element) {
        if (element instanceof Type.ListOf(Type inner)) {
            return new Type.ListOf(reduced(operation, inner));
        }
        if (element instanceof Type.Unknown) {
            return element;
        }
        Unit unit = scalar(operation, element);
        return switch (operation) {
            case SUM -> {
                if (unit == Unit.ACCURACY) {
                    throw new MismatchException(
                            Refusals.of(Operation.PLUS, Unit.ACCURACY, Unit.ACCURACY));
                }
                yield unit;
            }
            case MEAN, MEDIAN -> unit == Unit.COUNT ? Unit.NUMBER : unit;
            case DEVIATION ->
                    unit == Unit.ACCURACY ? Unit.POINTS : unit == Unit.COUNT ? Unit.NUMBER : unit;
            default -> unit;
        };
    }

    private static Type sorted(Operation operation, Type element) {
        return new Type.ListOf(Units.isUnknown(element) ? element : scalar(operation, element));
    }

    private static Unit scalar(Operation operation, Type type) {
        if (type instanceof Unit unit) {
            return unit;
        }
        throw refused(operation, type, "numbers or quantities");
    }

    private static Type element(Operation operation, Type type) {
        return switch (type) {
            case Type.ListOf(Type of) -> of;
            case Type.RangeOf(Type of) -> of;
            case Type.Unknown _ -> type;
            default -> throw refused(operation, type, "a list");
        };
    }

    private static void count(Operation operation, Type type) {
        oneOf(operation, type, Unit.COUNT, List.of(Unit.COUNT));
    }

    private static Type oneOf(Operation operation, Type type, Type result, List<Unit> allowed) {
        if (type instanceof Unit unit && allowed.contains(unit)) {
            return result;
        }
        throw refused(operation, type, TypeWords.one(allowed.getFirst()));
    }

    private static MismatchException refused(Operation operation, Type found, String wanted) {
        Code code = found instanceof Unit ? Code.P0122 : Code.P0101;
        return new MismatchException(
                code,
                "`%s` takes %s, not %s".formatted(operation.sign(), wanted, TypeWords.one(found)));
    }
}
