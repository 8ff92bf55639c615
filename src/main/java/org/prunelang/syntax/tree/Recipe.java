package org.prunelang.syntax.tree;

import java.util.List;
import org.prunelang.source.Source;
import org.prunelang.source.Span;

/** A whole text: a recipe or a module. */
public record Recipe(Source source, List<Item> items) {
    public Recipe {
        items = List.copyOf(items);
    }

    public Span span() {
        return source.span(0, source.length());
    }
}
