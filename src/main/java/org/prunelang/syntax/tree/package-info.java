/** The syntax tree: sealed nodes with a span each; what they mean lives elsewhere. */
@NullMarked
package org.prunelang.syntax.tree;

import org.jspecify.annotations.NullMarked;
