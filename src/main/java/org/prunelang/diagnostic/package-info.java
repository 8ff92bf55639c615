/** Errors, warnings and notes as data, and their one renderer. */
@NullMarked
package org.prunelang.diagnostic;

import org.jspecify.annotations.NullMarked;
