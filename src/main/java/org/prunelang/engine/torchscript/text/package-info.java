/** A program as TorchScript text. */
@NullMarked
package org.prunelang.engine.torchscript.text;

import org.jspecify.annotations.NullMarked;
