package org.prunelang.syntax.error;

import org.prunelang.syntax.PruneLexer;

/** Tells words from signs. */
final class Words {
    private Words() {}

    static boolean isWord(int type) {
        return type == PruneLexer.ID || isKeyword(type);
    }

    static boolean isWord(String text) {
        return !text.isEmpty() && Character.isLetter(text.charAt(0));
    }

    /** A word the language has taken; some of them may be names all the same. */
    static boolean isKeyword(int type) {
        return type >= PruneLexer.USE && type <= PruneLexer.MOD;
    }
}
