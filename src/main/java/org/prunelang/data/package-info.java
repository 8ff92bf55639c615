/** Image data: which set, which part of it, and how its images are prepared. */
@NullMarked
package org.prunelang.data;

import org.jspecify.annotations.NullMarked;
