package org.prunelang.syntax.tree;

import org.prunelang.source.Span;

/** {@code let pattern = value}: an item, a layer statement or a step. */
public record Binding(Span span, Pattern pattern, Expr value)
        implements Item, LayerStatement, Step {}
