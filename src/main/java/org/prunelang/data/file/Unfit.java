package org.prunelang.data.file;

import java.io.IOException;

/** A file that can be read and is not what it should be; the reason ends "data/a.bin …". */
final class Unfit extends IOException {
    Unfit(String reason) {
        super(reason);
    }
}
