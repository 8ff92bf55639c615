package org.prunelang.syntax;

import java.util.Optional;
import org.prunelang.source.Source;
import org.prunelang.source.Span;

/**
 * Lines {@code ## name: value} in the comment above an item, which say of it what no expression
 * can: {@code ## comparable: no}.
 */
public final class DocTags {
    private static final String MARK = "##";

    private DocTags() {}

    /** The value of a tag in the {@code ##} lines right above an item. */
    public static Optional<String> of(Span item, String name) {
        Source source = item.source();
        for (int line = item.position().line() - 1; line > 0; line--) {
            String text = source.line(line).strip();
            if (!text.startsWith(MARK)) {
                return Optional.empty();
            }
            String said = text.substring(MARK.length()).strip();
            if (said.startsWith(name + ":")) {
                return Optional.of(said.substring(name.length() + 1).strip());
            }
        }
        return Optional.empty();
    }
}
