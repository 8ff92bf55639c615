package org.prunelang.data.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file is packed, by the ending of its name. */
enum Packing {
    PLAIN(""),
    XZ(".xz"),
    GZIP(".gz");

    private static final int BUFFER_BYTES = 1 << 16;

    /** The largest dictionary that the xz program writes by its presets has 64 MiB. */
    private static final int MOST_KIBIBYTES = 100 << 10;

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    static Packing of(Path file) {
        String name = file.toString();
        return name.endsWith(XZ.ending) ? XZ : name.endsWith(GZIP.ending) ? GZIP : PLAIN;
    }

    /** The content, unpacked as it is read. */
    InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            return switch (this) {
                case PLAIN -> raw;
                case XZ -> new XZInputStream(raw, MOST_KIBIBYTES);
                case GZIP -> new BufferedInputStream(new GZIPInputStream(raw, BUFFER_BYTES));
            };
        } catch (IOException failed) {
            raw.close();
            throw failed;
        }
    }
}
