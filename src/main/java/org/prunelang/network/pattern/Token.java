package org.prunelang.network.pattern;

import java.util.List;

/** A piece of a pattern; names are matched piece by piece, separators written as dots. */
sealed interface Token {
    /** Exactly this, separators included. */
    record Text(String text) implements Token {}

    /** {@code *}: any characters of one part. */
    record Star() implements Token {}

    /** {@code ?}: one character of a part. */
    record Any() implements Token {}

    /** <code>{a,b}</code>. */
    record Options(List<String> texts) implements Token {
        public Options {
            texts = List.copyOf(texts);
        }
    }

    /** {@code [2..5]}: a number without leading zeros; both ends belong to it. */
    record Number(long from, long to) implements Token {}

    /** {@code **}: zero or more whole parts, with the separators that stand around it. */
    record Parts(boolean separatorBefore, boolean separatorAfter) implements Token {}
}
