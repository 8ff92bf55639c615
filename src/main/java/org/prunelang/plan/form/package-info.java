/** The plan as text: its canonical form, which keys are made of, and the file that carries it. */
@NullMarked
package org.prunelang.plan.form;

import org.jspecify.annotations.NullMarked;
