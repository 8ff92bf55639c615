/** Reading and writing safetensors files, those made to do harm included. */
@NullMarked
package org.prunelang.format.safetensors;

import org.jspecify.annotations.NullMarked;
