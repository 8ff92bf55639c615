/** Tensor expressions over named axes, as a typed tree, and the primitives they are built of. */
@NullMarked
package org.prunelang.tensor;

import org.jspecify.annotations.NullMarked;
