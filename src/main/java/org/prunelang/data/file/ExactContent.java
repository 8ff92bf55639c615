package org.prunelang.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Content that must have an exact length. No more than one byte beyond it is ever unpacked, so a
 * file that unpacks to terabytes costs no more than a sound one.
 */
final class ExactContent {
    private final InputStream stream;
    private final long wanted;
    private long done;

    ExactContent(InputStream stream, long wanted) {
        this.stream = stream;
        this.wanted = wanted;
    }

    /** Reads the next bytes; fewer only where the content ends too early. */
    void read(byte[] into) throws IOException {
        int got = stream.readNBytes(into, 0, into.length);
        done += got;
        if (got < into.length) {
            throw new Unfit(
                    "holds %s bytes, and %s are wanted: part of it is missing"
                            .formatted(grouped(done), grouped(wanted)));
        }
    }

    /** Makes sure that nothing follows. */
    void end() throws IOException {
        if (stream.read() >= 0) {
            throw new Unfit(
                    "holds more than the %s bytes that are wanted".formatted(grouped(wanted)));
        }
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
