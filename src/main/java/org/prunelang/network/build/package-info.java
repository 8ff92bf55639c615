/** Putting a network together: names, shape inference, and what does not fit as data. */
@NullMarked
package org.prunelang.network.build;

import org.jspecify.annotations.NullMarked;
