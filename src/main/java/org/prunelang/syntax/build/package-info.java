/** Builds the typed tree out of ANTLR's, and refuses what the grammar leaves open. */
@NullMarked
package org.prunelang.syntax.build;

import org.jspecify.annotations.NullMarked;
