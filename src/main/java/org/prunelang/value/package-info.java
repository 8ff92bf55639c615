/** Exact quantities with units, plain values, types, and terms over values. */
@NullMarked
package org.prunelang.value;

import org.jspecify.annotations.NullMarked;
