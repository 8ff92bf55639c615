/**
 * Slow, plain evaluation in double precision of tensor expressions and small networks: what tests,
 * scores at plan time and compiled code are compared with.
 */
@NullMarked
package org.prunelang.reference;

import org.jspecify.annotations.NullMarked;
