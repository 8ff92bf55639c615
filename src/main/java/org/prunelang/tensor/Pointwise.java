package org.prunelang.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.value.Operation;

/** A function of entries that meet; tensors of other axes repeat along what they lack. */
public enum Pointwise {
    PLUS(Operation.PLUS, 2, true),
    MINUS(Operation.MINUS, 2, false),
    TIMES(Operation.TIMES, 2, true),
    OVER(Operation.OVER, 2, false),
    MODULO(Operation.MODULO, 2, false),
    POWER(Operation.POWER, 2, false),
    NEGATE(Operation.NEGATE, 1, false),
    EQUAL(Operation.EQUAL, 2, false),
    NOT_EQUAL(Operation.NOT_EQUAL, 2, false),
    AT_MOST(Operation.AT_MOST, 2, false),
    AT_LEAST(Operation.AT_LEAST, 2, false),
    LESS(Operation.LESS, 2, false),
    MORE(Operation.MORE, 2, false),
    AND(Operation.AND, 2, true),
    OR(Operation.OR, 2, true),
    NOT(Operation.NOT, 1, false),
    ABS(Operation.ABS, 1, false),
    SQRT(Operation.SQRT, 1, false),
    EXP(Operation.EXP, 1, false),
    LOG(Operation.LOG, 1, false),
    RELU(Operation.RELU, 1, false),
    MIN(Operation.MIN, 2, true),
    MAX(Operation.MAX, 2, true),
    /** {@code clamp(x, low, high)}. */
    CLAMP(Operation.CLAMP, 3, false),
    NEAREST(Operation.NEAREST, 1, false),
    FLOOR(Operation.FLOOR, 1, false),
    CEIL(Operation.CEIL, 1, false);

    private final Operation operation;
    private final int arguments;
    private final boolean chains;

    Pointwise(Operation operation, int arguments, boolean chains) {
        this.operation = operation;
        this.arguments = arguments;
        this.chains = chains;
    }

    /** The function that does to entries what the scalar operation does, if there is one. */
    public static Optional<Pointwise> of(Operation operation) {
        return Arrays.stream(values()).filter(p -> p.operation == operation).findFirst();
    }

    /** The operator or function name a recipe writes. */
    public String sign() {
        return operation.sign();
    }

    /** Whether it takes that many arguments; {@code a + b + c} may be one sum, from the left. */
    boolean takes(int count) {
        return count == arguments || (chains && count > arguments);
    }

    /** What the entries of the result are. */
    Tried<Element> element(List<Element> given) {
        return switch (this) {
            case PLUS, MINUS, TIMES, NEGATE, ABS, RELU, MIN, MAX, CLAMP ->
                    numbers(given, given.stream().reduce(Element.WHOLE, Element::with));
            case OVER, POWER, SQRT, EXP, LOG -> numbers(given, Element.REAL);
            case NEAREST, FLOOR, CEIL -> numbers(given, Element.WHOLE);
            case MODULO ->
                    given.stream().allMatch(e -> e == Element.WHOLE)
                            ? Tried.made(Element.WHOLE)
                            : refused("whole numbers");
            case AT_MOST, AT_LEAST, LESS, MORE -> numbers(given, Element.FLAG);
            case EQUAL, NOT_EQUAL ->
                    given.get(0).isNumber() == given.get(1).isNumber()
                            ? Tried.made(Element.FLAG)
                            : refused("two numbers or two flags");
            case AND, OR, NOT ->
                    given.stream().noneMatch(Element::isNumber)
                            ? Tried.made(Element.FLAG)
                            : refused("flags");
        };
    }

    private Tried<Element> numbers(List<Element> given, Element result) {
        return given.stream().allMatch(Element::isNumber) ? Tried.made(result) : refused("numbers");
    }

    private Tried<Element> refused(String expected) {
        return Tried.refused(Code.P0101, "`%s` needs %s".formatted(sign(), expected));
    }
}
