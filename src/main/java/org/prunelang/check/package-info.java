/** What the tree alone decides, once per definition: names, types, units, times, axes, places. */
@NullMarked
package org.prunelang.check;

import org.jspecify.annotations.NullMarked;
