package org.prunelang.format.safetensors;

/** Text from a file, made fit for one line of a terminal. */
final class Shown {
    private static final int MOST = 60;

    private Shown() {}

    static String name(String text) {
        StringBuilder shown = new StringBuilder("`");
        text.codePoints()
                .limit(MOST)
                .forEach(c -> shown.appendCodePoint(isPlain(c) ? c : '\uFFFD'));
        return shown.append(text.length() > MOST ? "…`" : "`").toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                    false;
            default -> true;
        };
    }
}
