/** Doubtful practice in recipes that are right: told only to those who ask for it. */
@NullMarked
package org.prunelang.evaluate.lint;

import org.jspecify.annotations.NullMarked;
