package org.prunelang.syntax.tree;

import org.prunelang.source.Span;

/** {@code key: value} in a schedule or a search. */
public record Setting(Span span, Identifier key, Expr value) implements SearchPart {}
