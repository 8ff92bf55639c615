/** The plan: what a recipe does as plain data, its forecast, its canonical form and its keys. */
@NullMarked
package org.prunelang.plan;

import org.jspecify.annotations.NullMarked;
