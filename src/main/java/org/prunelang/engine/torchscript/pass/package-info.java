/** Rewrites of a program, one class each. */
@NullMarked
package org.prunelang.engine.torchscript.pass;

import org.jspecify.annotations.NullMarked;
