package org.prunelang.syntax.tree;

import java.util.Optional;
import org.prunelang.source.Span;

/** A parameter of a function, criterion, transform, model, block or rule set. */
public record Parameter(
        Span span, Identifier name, Optional<TypeExpr> type, Optional<Expr> defaultValue) {}
