package org.prunelang.syntax.tree;

import java.util.Optional;
import org.prunelang.source.Span;

/** {@code require claim, "why"}: in a model, a search, or a plan. */
public record Require(Span span, Expr claim, Optional<Expr> message)
        implements LayerStatement, SearchPart, Step {}
