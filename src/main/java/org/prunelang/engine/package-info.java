/** What is asked of an engine and what it is given, whichever engine it is. */
@NullMarked
package org.prunelang.engine;

import org.jspecify.annotations.NullMarked;
