/** The image set that comes with the program, drawn from a seed. */
@NullMarked
package org.prunelang.data.shapes;

import org.jspecify.annotations.NullMarked;
