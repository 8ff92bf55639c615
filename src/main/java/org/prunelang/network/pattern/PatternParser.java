package org.prunelang.network.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a layer pattern into tokens, from left to right. */
final class PatternParser {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    PatternParser(String text) {
        this.text = text;
    }

    /** A name with dots for slashes and without a leading separator. */
    static String plain(String name) {
        String dotted = name.replace('/', '.');
        return name.startsWith("/") ? dotted.substring(1) : dotted;
    }

    Parsed parse() {
        if (text.isEmpty()) {
            return new Parsed.Broken(
                    0, 0, "an empty pattern matches nothing; write \"**\" for all");
        }
        at = text.startsWith("/") ? 1 : 0;
        while (at < text.length()) {
            Optional<Parsed.Broken> broken = next();
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        flush();
        return new LayerPattern(text, tokens);
    }

    private Optional<Parsed.Broken> next() {
        if (text.startsWith("**", at)) {
            return parts();
        }
        switch (text.charAt(at)) {
            case '*' -> token(new Token.Star());
            case '?' -> token(new Token.Any());
            case '{' -> {
                return options();
            }
            case '[' -> {
                return number();
            }
            case '\\' -> {
                return escaped();
            }
            case '}', ']' -> {
                return broken(
                        at,
                        at + 1,
                        "this bracket closes nothing; for the sign, write \\ before it");
            }
            case '/' -> letter('.');
            default -> letter(text.charAt(at));
        }
        return Optional.empty();
    }

    private void letter(char letter) {
        plain.append(letter);
        at++;
    }

    private void token(Token token) {
        flush();
        tokens.add(token);
        at++;
    }

    private void flush() {
        if (!plain.isEmpty()) {
            tokens.add(new Token.Text(plain.toString()));
            plain.setLength(0);
        }
    }

    private Optional<Parsed.Broken> escaped() {
        if (at + 1 == text.length()) {
            return broken(at, at + 1, "a \\ must stand before the sign it takes literally");
        }
        at++;
        letter(text.charAt(at));
        return Optional.empty();
    }

    /** {@code **}, with the separators around it; several in a row are one. */
    private Optional<Parsed.Broken> parts() {
        int start = at;
        boolean before = endsWithSeparator();
        at += 2;
        while (separator(at) && text.startsWith("**", at + 1) && wholePart(at + 1)) {
            at += 3;
        }
        boolean first = start == (text.startsWith("/") ? 1 : 0);
        if (!(before || first) || !wholePart(at - 2)) {
            return broken(
                    start, start + 2, "`**` stands for whole parts; inside a part, write `*`");
        }
        if (before) {
            plain.setLength(plain.length() - 1);
        }
        boolean after = separator(at);
        flush();
        tokens.add(new Token.Parts(before, after));
        at += after ? 1 : 0;
        return Optional.empty();
    }

    /** Whether the separator before here was just read as a plain character. */
    private boolean endsWithSeparator() {
        return separator(at - 1) && !plain.isEmpty() && plain.charAt(plain.length() - 1) == '.';
    }

    private boolean wholePart(int stars) {
        return stars + 2 == text.length() || separator(stars + 2);
    }

    private boolean separator(int place) {
        return place >= 0
                && place < text.length()
                && (text.charAt(place) == '.' || text.charAt(place) == '/');
    }

    private Optional<Parsed.Broken> options() {
        int close = text.indexOf('}', at);
        if (close < 0) {
            return broken(at, at + 1, "`{` is never closed");
        }
        String inside = text.substring(at + 1, close);
        for (int i = 0; i < inside.length(); i++) {
            if ("{[]*?\\".indexOf(inside.charAt(i)) >= 0) {
                int sign = at + 1 + i;
                return broken(
                        sign, sign + 1, "between { and } stand plain texts, separated by commas");
            }
        }
        flush();
        tokens.add(new Token.Options(List.of(inside.replace('/', '.').split(",", -1))));
        at = close + 1;
        return Optional.empty();
    }

    private Optional<Parsed.Broken> number() {
        int close = text.indexOf(']', at);
        if (close < 0) {
            return broken(at, at + 1, "`[` is never closed");
        }
        String inside = text.substring(at + 1, close);
        int dots = inside.indexOf("..");
        boolean below = dots >= 0 && inside.startsWith("..<", dots);
        String from = dots < 0 ? "" : inside.substring(0, dots);
        String to = dots < 0 ? "" : inside.substring(dots + (below ? 3 : 2));
        if (!isNumber(from) || !isNumber(to)) {
            return broken(at, close + 1, "write a range of numbers, like [2..5] or [0..<3]");
        }
        long last = Long.parseLong(to) - (below ? 1 : 0);
        if (Long.parseLong(from) > last) {
            return broken(at, close + 1, "this range is empty; write the smaller number first");
        }
        flush();
        tokens.add(new Token.Number(Long.parseLong(from), last));
        at = close + 1;
        return Optional.empty();
    }

    private static boolean isNumber(String digits) {
        return !digits.isEmpty()
                && digits.length() <= 18
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<Parsed.Broken> broken(int from, int to, String message) {
        return Optional.of(new Parsed.Broken(from, to, message));
    }
}
