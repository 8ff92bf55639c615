/**
 * Making a network smaller: which indices of which tensors stay, and the structure that is left.
 */
@NullMarked
package org.prunelang.coupling.cut;

import org.jspecify.annotations.NullMarked;
