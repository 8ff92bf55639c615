/** The program of one method: lines in single-assignment form, and what makes one unsound. */
@NullMarked
package org.prunelang.engine.torchscript.program;

import org.jspecify.annotations.NullMarked;
