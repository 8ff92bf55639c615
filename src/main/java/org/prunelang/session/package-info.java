/** The immutable session that all faces share: a text, what it was checked to be, and its plan. */
@NullMarked
package org.prunelang.session;

import org.jspecify.annotations.NullMarked;
