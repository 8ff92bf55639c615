/** From the description of a split to its images. */
@NullMarked
package org.prunelang.data.open;

import org.jspecify.annotations.NullMarked;
