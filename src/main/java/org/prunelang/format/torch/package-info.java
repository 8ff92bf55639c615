/** Files of PyTorch: the module archive and its pickle. */
@NullMarked
package org.prunelang.format.torch;

import org.jspecify.annotations.NullMarked;
