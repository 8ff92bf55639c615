package org.prunelang.syntax;

import java.util.BitSet;
import java.util.stream.IntStream;

/** The words and signs that newlines are judged by. */
public final class NewlineWords {
    /** Where no word stands yet. */
    static final int NOTHING = 0;

    private static final BitSet CLAUSES =
            of(
                    PruneLexer.THEN,
                    PruneLexer.ELSE,
                    PruneLexer.SHORTCUT,
                    PruneLexer.BY,
                    PruneLexer.REBUILT,
                    PruneLexer.ON,
                    PruneLexer.WITH,
                    PruneLexer.USING,
                    PruneLexer.FROM,
                    PruneLexer.TO,
                    PruneLexer.WHERE,
                    PruneLexer.EXCEPT,
                    PruneLexer.OVER,
                    PruneLexer.ACROSS,
                    PruneLexer.KEEPING);

    private static final BitSet OPERATORS =
            of(
                    PruneLexer.EQUAL,
                    PruneLexer.NOT_EQUAL,
                    PruneLexer.AT_MOST,
                    PruneLexer.AT_LEAST,
                    PruneLexer.LESS,
                    PruneLexer.GREATER,
                    PruneLexer.UP_TO,
                    PruneLexer.THROUGH,
                    PruneLexer.PLUS,
                    PruneLexer.MINUS,
                    PruneLexer.TIMES,
                    PruneLexer.DIVIDE,
                    PruneLexer.CONTRACT,
                    PruneLexer.POWER,
                    PruneLexer.DOT);

    private static final BitSet OPERATOR_WORDS =
            of(PruneLexer.AND, PruneLexer.OR, PruneLexer.NOT, PruneLexer.MOD, PruneLexer.OF);

    private static final BitSet OTHERS_THAT_GO_ON =
            of(
                    PruneLexer.ASSIGN,
                    PruneLexer.COMMA,
                    PruneLexer.COLON,
                    PruneLexer.IN,
                    PruneLexer.FOR);

    private static final BitSet GOING_ON =
            union(CLAUSES, OPERATORS, OPERATOR_WORDS, OTHERS_THAT_GO_ON);

    private NewlineWords() {}

    /** No statement begins with a clause word, so a newline before one ends nothing. */
    public static boolean clause(int type) {
        return type > 0 && CLAUSES.get(type);
    }

    /**
     * The words before which a newline ends nothing, but for {@code shortcut}: it may be a name.
     */
    static IntStream clauses() {
        return CLAUSES.stream().filter(type -> type != PruneLexer.SHORTCUT);
    }

    /** Only an item or a statement begins with this word. */
    public static boolean beginsStatement(int type) {
        return switch (type) {
            case PruneLexer.USE,
                    PruneLexer.PARAM,
                    PruneLexer.LET,
                    PruneLexer.EXTERN,
                    PruneLexer.FN,
                    PruneLexer.CRITERION,
                    PruneLexer.TRANSFORM,
                    PruneLexer.SCHEDULE,
                    PruneLexer.RULES,
                    PruneLexer.SPACE,
                    PruneLexer.PLAN,
                    PruneLexer.TEST,
                    PruneLexer.EXPECT,
                    PruneLexer.REQUIRE,
                    PruneLexer.REPORT,
                    PruneLexer.EXPORT,
                    PruneLexer.RETURN ->
                    true;
            default -> false;
        };
    }

    /** A sign that stands between values; {@code -} may also stand before one. */
    public static boolean operator(int type) {
        return type > 0
                && (OPERATORS.get(type) || OPERATOR_WORDS.get(type) && type != PruneLexer.NOT);
    }

    /**
     * Whether a statement goes on after {@code last}. After a dot any word is a name; {@code
     * shortcut} is one too unless it stands behind a residual's brace; the bounds of a parameter
     * may end in {@code ..}, and then they end.
     */
    static boolean goOn(int beforeLast, int last, int first) {
        if (beforeLast == PruneLexer.DOT) {
            return false;
        }
        if (last == PruneLexer.SHORTCUT && beforeLast != PruneLexer.CLOSE_BRACE) {
            return false;
        }
        if (last == PruneLexer.THROUGH && first == PruneLexer.PARAM) {
            return false;
        }
        return last > 0 && GOING_ON.get(last);
    }

    static boolean beginsStatementAfter(int last) {
        return last == NOTHING
                || last == PruneLexer.NL
                || last == PruneLexer.BROKEN
                || last == PruneLexer.SEMICOLON
                || last == PruneLexer.OPEN_BRACE;
    }

    private static BitSet of(int... types) {
        BitSet set = new BitSet();
        for (int type : types) {
            set.set(type);
        }
        return set;
    }

    private static BitSet union(BitSet... sets) {
        BitSet union = new BitSet();
        for (BitSet set : sets) {
            union.or(set);
        }
        return union;
    }
}
