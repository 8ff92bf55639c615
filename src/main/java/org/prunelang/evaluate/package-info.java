/**
 * The tree-walking interpreter: from a checked tree to values, networks, rules and a plan. It goes
 * on after an error, so that one run tells all of them.
 */
@NullMarked
package org.prunelang.evaluate;

import org.jspecify.annotations.NullMarked;
