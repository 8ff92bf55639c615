/** From text to tree: grammar wrapper, parser and what stands on the tree alone. */
@NullMarked
package org.prunelang.syntax;

import org.jspecify.annotations.NullMarked;
