/** What a structure costs: macs, parameters, activations and bytes, by named conventions. */
@NullMarked
package org.prunelang.network.cost;

import org.jspecify.annotations.NullMarked;
