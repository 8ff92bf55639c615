/** Images as bytes in memory, and what augmentation does to one of them. */
@NullMarked
package org.prunelang.data.image;

import org.jspecify.annotations.NullMarked;
