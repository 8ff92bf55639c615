package org.prunelang.evaluate.lint;

import org.prunelang.diagnostic.Diagnostics;

/** One doubtful practice and how it is found. */
interface Lint {
    void look(Practice practice, Diagnostics found);
}
