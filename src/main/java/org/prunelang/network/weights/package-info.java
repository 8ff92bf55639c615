/** Which tensor of a weights file is which tensor of a network. */
@NullMarked
package org.prunelang.network.weights;

import org.jspecify.annotations.NullMarked;
