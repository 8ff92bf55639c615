package org.prunelang.network.pattern;

import java.util.List;
import java.util.Optional;

/**
 * A pattern over the names of layers, like {@code stage*.*.conv1}. Parts of names are split at dots
 * and slashes, which match each other; case matters; the pattern covers the whole name.
 */
public final class LayerPattern implements Parsed {
    private final String text;
    private final List<Token> tokens;

    LayerPattern(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
    }

    /** Reads a pattern as a recipe writes it between quotes. */
    public static Parsed parse(String text) {
        return new PatternParser(text).parse();
    }

    /** The pattern as written. */
    public String text() {
        return text;
    }

    /** Whether a layer's name fits; in time proportional to pattern times name. */
    public boolean matches(String name) {
        return new Matching(tokens, name).succeeds();
    }

    /**
     * The texts under the stars ({@code *} and {@code **}) of a name that fits, in order; layers
     * with equal texts share a width under {@code tie widths}. If a name fits in several ways,
     * later stars are as short as they can be.
     */
    public Optional<List<String>> stems(String name) {
        return new Matching(tokens, name).stems();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LayerPattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
