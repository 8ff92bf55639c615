/** Plans and results told to people and to programs: pure functions to text and JSON. */
@NullMarked
package org.prunelang.report;

import org.jspecify.annotations.NullMarked;
