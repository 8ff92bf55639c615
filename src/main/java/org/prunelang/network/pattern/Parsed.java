package org.prunelang.network.pattern;

/** A pattern, or what is wrong with the text of one. */
public sealed interface Parsed permits LayerPattern, Parsed.Broken {

    /** The offending characters of the text, from {@code from} to before {@code to}. */
    record Broken(int from, int to, String message) implements Parsed {}
}
