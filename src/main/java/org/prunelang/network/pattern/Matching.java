package org.prunelang.network.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One name against one pattern: for each token the places of the name that the tokens so far can
 * reach. No place is visited twice for a token, so nothing backtracks.
 */
final class Matching {
    private static final char SEPARATOR = '.';

    private final List<Token> tokens;
    private final String name;
    private final List<boolean[]> reached = new ArrayList<>();

    Matching(List<Token> tokens, String name) {
        this.tokens = tokens;
        this.name = PatternParser.plain(name);
        boolean[] start = new boolean[this.name.length() + 1];
        start[0] = true;
        reached.add(start);
        for (Token token : tokens) {
            reached.add(after(token, reached.getLast()));
        }
    }

    boolean succeeds() {
        return reached.getLast()[name.length()];
    }

    private boolean[] after(Token token, boolean[] before) {
        boolean[] after = new boolean[before.length];
        switch (token) {
            case Token.Text text -> texts(List.of(text.text()), before, after);
            case Token.Options options -> texts(options.texts(), before, after);
            case Token.Any _ -> any(before, after);
            case Token.Star _ -> star(before, after);
            case Token.Number number -> number(number, before, after);
            case Token.Parts parts -> parts(parts, before, after);
        }
        return after;
    }

    private void texts(List<String> texts, boolean[] before, boolean[] after) {
        for (String text : texts) {
            for (int at = 0; at + text.length() <= name.length(); at++) {
                if (before[at] && name.startsWith(text, at)) {
                    after[at + text.length()] = true;
                }
            }
        }
    }

    private void any(boolean[] before, boolean[] after) {
        for (int at = 0; at < name.length(); at++) {
            after[at + 1] = before[at] && name.charAt(at) != SEPARATOR;
        }
    }

    private void star(boolean[] before, boolean[] after) {
        boolean open = false;
        for (int at = 0; at < before.length; at++) {
            open = before[at] || (open && name.charAt(at - 1) != SEPARATOR);
            after[at] = open;
        }
    }

    private void number(Token.Number number, boolean[] before, boolean[] after) {
        for (int at = 0; at < name.length(); at++) {
            if (!before[at]) {
                continue;
            }
            long value = 0;
            for (int end = at; end < name.length() && digit(end) && value <= number.to(); end++) {
                if (end > at && value == 0) {
                    break; // a leading zero
                }
                value = value * 10 + (name.charAt(end) - '0');
                after[end + 1] |= value >= number.from() && value <= number.to();
            }
        }
    }

    private boolean digit(int at) {
        return name.charAt(at) >= '0' && name.charAt(at) <= '9';
    }

    /** Once a start is reached, every place behind a separator ends some number of whole parts. */
    private void parts(Token.Parts parts, boolean[] before, boolean[] after) {
        boolean open = false;
        for (int at = 0; at < before.length; at++) {
            boolean afterSeparator = at > 0 && name.charAt(at - 1) == SEPARATOR;
            boolean end = at == name.length();
            if (parts.separatorAfter()) {
                after[at] = (afterSeparator && open) || (before[at] && !parts.separatorBefore());
            } else {
                after[at] = end && (open || before[at]);
            }
            boolean atSeparator = !end && name.charAt(at) == SEPARATOR;
            open |= before[at] && (!parts.separatorBefore() || atSeparator);
        }
    }

    /** Walks back from the end, each time to the latest place that leads there. */
    Optional<List<String>> stems() {
        if (!succeeds()) {
            return Optional.empty();
        }
        List<String> stems = new ArrayList<>();
        int end = name.length();
        for (int t = tokens.size() - 1; t >= 0; t--) {
            Token token = tokens.get(t);
            int start = start(token, reached.get(t), end);
            if (token instanceof Token.Star || token instanceof Token.Parts) {
                stems.addFirst(name.substring(start, end));
            }
            end = start;
        }
        return Optional.of(stems);
    }

    private int start(Token token, boolean[] before, int end) {
        for (int at = end; at >= 0; at--) {
            if (!before[at]) {
                continue;
            }
            boolean[] alone = new boolean[before.length];
            alone[at] = true;
            if (after(token, alone)[end]) {
                return at;
            }
        }
        throw new IllegalStateException("no way back through " + token);
    }
}
