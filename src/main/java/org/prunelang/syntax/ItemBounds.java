package org.prunelang.syntax;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** Finds the items of a text by its braces alone. */
final class ItemBounds {
    private ItemBounds() {}

    /** The index of the first word of the item around a word. */
    static int startOfItemWith(Token word, List<Token> words, int from) {
        int start = from;
        int depth = 0;
        for (int i = from; i < words.size(); i++) {
            Token here = words.get(i);
            int type = here.getType();
            boolean separates = depth <= 0 && separates(type);
            if (separates && start == i) {
                start = i + 1;
            }
            if (here.getStartIndex() >= word.getStartIndex()) {
                return start < words.size() ? start : i;
            }
            depth = depth(depth, type);
            if (separates) {
                start = i + 1;
                depth = 0;
            }
        }
        return Math.min(start, words.size() - 1);
    }

    /** The index behind the separator that ends the item. */
    static int endOfItem(List<Token> words, int start) {
        int depth = 0;
        for (int i = start; i < words.size(); i++) {
            int type = words.get(i).getType();
            if (depth <= 0 && separates(type)) {
                return i + 1;
            }
            depth = depth(depth, type);
        }
        return words.size();
    }

    private static boolean separates(int type) {
        return type == PruneLexer.NL || type == PruneLexer.SEMICOLON || type == PruneLexer.BROKEN;
    }

    private static int depth(int depth, int type) {
        return switch (type) {
            case PruneLexer.OPEN_BRACE -> depth + 1;
            case PruneLexer.CLOSE_BRACE -> depth - 1;
            default -> depth;
        };
    }
}
