/** Patterns over layer names: reading, matching, and what was meant when nothing matches. */
@NullMarked
package org.prunelang.network.pattern;

import org.jspecify.annotations.NullMarked;
