package org.prunelang.diagnostic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Which signs a stream can carry: all of Unicode, or ASCII with stand-ins for the rest. */
public enum Signs {
    ALL,
    ASCII;

    /** What a stream of this character set can carry. */
    public static Signs of(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? ALL : ASCII;
    }

    /** The text as this stream shows it: one or more lines, without other control characters. */
    public String show(String text) {
        if (text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f))) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> shown.append(sign == '\n' ? "\n" : show(sign)));
        return shown.toString();
    }

    /**
     * One sign as this stream shows it. Controls, direction marks and halves of signs become {@code
     * ?}: a recipe must not be able to move the cursor or to turn a line around.
     */
    String show(int sign) {
        if (sign >= ' ' && sign < 0x7f) {
            return Character.toString(sign);
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    "?";
            default -> this == ALL ? Character.toString(sign) : standIn(sign);
        };
    }

    private static String standIn(int sign) {
        return switch (sign) {
            case '…' -> "...";
            case '→' -> "->";
            case '←' -> "<-";
            case '−', '–', '—' -> "-";
            case '×' -> "x";
            case '·' -> "*";
            case '≤' -> "<=";
            case '≥' -> ">=";
            case '‘', '’' -> "'";
            case '“', '”' -> "\"";
            case '\u00a0' -> " ";
            default -> "?";
        };
    }
}
