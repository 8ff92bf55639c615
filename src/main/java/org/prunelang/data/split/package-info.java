/** Which images a split holds and in which order they come. */
@NullMarked
package org.prunelang.data.split;

import org.jspecify.annotations.NullMarked;
