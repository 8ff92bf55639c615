/** The command line: one class per command, streams and exit codes. */
@NullMarked
package org.prunelang.command;

import org.jspecify.annotations.NullMarked;
