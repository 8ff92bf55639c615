/** From the layers of a network to the lines of a program. */
@NullMarked
package org.prunelang.engine.torchscript.lowering;

import org.jspecify.annotations.NullMarked;
