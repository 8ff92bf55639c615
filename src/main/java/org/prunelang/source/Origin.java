package org.prunelang.source;

import java.util.Optional;

/**
 * How something that a definition expands to came about: the lines that made it, what was being
 * built with which arguments, and the expansion around it.
 *
 * @param span the call or statement that made it
 * @param text what was being built and with what, e.g. {@code stage2.0} with {@code channels = 32}
 */
public record Origin(Span span, String text, Optional<Origin> calledFrom) {
    public static Origin at(Span span) {
        return new Origin(span, "", Optional.empty());
    }

    public Origin within(Origin caller) {
        return new Origin(span, text, Optional.of(caller));
    }
}
