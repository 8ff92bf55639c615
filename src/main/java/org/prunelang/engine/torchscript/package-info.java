/** Networks as generated TorchScript; needs no native library. */
@NullMarked
package org.prunelang.engine.torchscript;

import org.jspecify.annotations.NullMarked;
