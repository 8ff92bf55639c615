package org.prunelang.diagnostic;

/** Colours for the parts of a diagnostic; without colours it leaves them as they are. */
public enum Paint {
    NONE,
    ANSI;

    String loud(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> wrap("1;31", text);
            case WARNING -> wrap("1;33", text);
            case LINT -> wrap("1;35", text);
            case NOTE -> wrap("1;36", text);
        };
    }

    String bold(String text) {
        return wrap("1", text);
    }

    /** The frame around an excerpt: line numbers, bars, arrows. */
    String frame(String text) {
        return wrap("34", text);
    }

    private String wrap(String codes, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001b[" + codes + "m" + text + "\u001b[0m";
    }
}
