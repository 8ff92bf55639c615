/**
 * Readers of image files that other people publish; what is not right in a file is said, not
 * guessed.
 */
@NullMarked
package org.prunelang.data.file;

import org.jspecify.annotations.NullMarked;
