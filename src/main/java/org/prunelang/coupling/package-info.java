/** Which channels live and die together, found by tracing labels through the graph. */
@NullMarked
package org.prunelang.coupling;

import org.jspecify.annotations.NullMarked;
