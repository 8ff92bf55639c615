/** Texts, places in them, and the chain of calls that made a thing. */
@NullMarked
package org.prunelang.source;

import org.jspecify.annotations.NullMarked;
