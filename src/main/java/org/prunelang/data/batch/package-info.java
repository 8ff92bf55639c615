/** Batches of images, put together ahead of the one who reads them. */
@NullMarked
package org.prunelang.data.batch;

import org.jspecify.annotations.NullMarked;
