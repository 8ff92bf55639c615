/** The graph of a network: layers, their shapes and names, and the blocks they stand in. */
@NullMarked
package org.prunelang.network;

import org.jspecify.annotations.NullMarked;
