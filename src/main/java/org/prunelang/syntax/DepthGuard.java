package org.prunelang.syntax;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * Counts the rules a parser is in and stops at a limit (about 250 parentheses or 900 blocks), long
 * before its stack is used up. Builder, checker and evaluator recurse as deep as the tree, so the
 * limit protects them too.
 */
abstract class DepthGuard extends Parser {
    static final int MOST_LEVELS = 3_000;

    private int level;

    DepthGuard(TokenStream input) {
        super(input);
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        level++;
        if (level > MOST_LEVELS) {
            throw new TooDeep(getCurrentToken());
        }
        super.enterRule(context, state, rule);
    }

    @Override
    public void exitRule() {
        level--;
        super.exitRule();
    }

    /** The text nests deeper than the limit, at this token. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Token token;

        TooDeep(Token token) {
            super(null, null, false, false);
            this.token = token;
        }

        Token token() {
            return token;
        }
    }
}
