package org.prunelang.syntax.tree;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;

/** A line of a search: a setting, a requirement on candidates, or how to score one. */
public sealed interface SearchPart permits Setting, Require, SearchPart.Score {
    Span span();

    record Score(Span span, Optional<Identifier> candidate, List<Step> body) implements SearchPart {
        public Score {
            body = List.copyOf(body);
        }
    }
}
