package org.prunelang.syntax.tree;

/** The operators of expressions, with the sign a recipe writes. */
public final class Operator {
    private Operator() {}

    public enum Unary {
        NOT("not"),
        NEGATE("-");

        private final String sign;

        Unary(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    public enum Binary {
        OR("or"),
        AND("and"),
        EQUAL("=="),
        NOT_EQUAL("!="),
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        MORE(">"),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        OVER("/"),
        CONTRACT("@"),
        MODULO("mod"),
        OF("of"),
        POWER("^");

        private final String sign;

        Binary(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
