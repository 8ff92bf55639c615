/** Rule sets as data, and the one decision of what a cut keeps, for forecast and run alike. */
@NullMarked
package org.prunelang.rule;

import org.jspecify.annotations.NullMarked;
