package org.prunelang.value;

/**
 * What scalar arithmetic can do; the same list serves values known now and terms known later. Names
 * are those of the language's operators and functions.
 */
public enum Operation {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    OVER("/"),
    MODULO("mod"),
    OF("of"),
    POWER("^"),
    NEGATE("negate"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    MORE(">"),
    AND("and"),
    OR("or"),
    NOT("not"),
    RANGE(".."),
    RANGE_BELOW("..<"),
    INDEX("[]"),
    LIST("list"),
    TUPLE("tuple"),
    JOIN("join"),
    ABS("abs"),
    SQRT("sqrt"),
    EXP("exp"),
    LOG("log"),
    RELU("relu"),
    MIN("min"),
    MAX("max"),
    CLAMP("clamp"),
    NEAREST("nearest"),
    FLOOR("floor"),
    CEIL("ceil"),
    NUMBER("number"),
    FRACTION("fraction"),
    SUM("sum"),
    MEAN("mean"),
    MEDIAN("median"),
    DEVIATION("deviation"),
    COUNT("count"),
    SORTED("sorted"),
    FILL("fill"),
    NUMBERED("numbered");

    private final String sign;

    Operation(String sign) {
        this.sign = sign;
    }

    /** The operator or function name a recipe writes; also its name in plan files. */
    public String sign() {
        return sign;
    }
}
