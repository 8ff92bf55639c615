/** Says what is wrong with a text that does not parse, and finds where to go on reading. */
@NullMarked
package org.prunelang.syntax.error;

import org.jspecify.annotations.NullMarked;
