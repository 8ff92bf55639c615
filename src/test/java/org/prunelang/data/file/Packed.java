package org.prunelang.data.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Bytes as packing programs write them, sound and otherwise. */
final class Packed {
    private static final int STREAM_HEADER = 12;
    private static final int DICTIONARY = STREAM_HEADER + 4;

    private Packed() {}

    static byte[] xz(byte[] plain) {
        return packed(plain, out -> new XZOutputStream(out, new LZMA2Options(1)));
    }

    static byte[] gzip(byte[] plain) {
        return packed(plain, GZIPOutputStream::new);
    }

    /** As many zeros as asked for, packed without ever being in memory. */
    static byte[] bomb(long zeros) {
        return packed(
                new byte[0],
                out -> {
                    OutputStream packing = new XZOutputStream(out, new LZMA2Options(1));
                    byte[] piece = new byte[1 << 16];
                    for (long left = zeros; left > 0; left -= piece.length) {
                        packing.write(piece, 0, (int) Math.min(left, piece.length));
                    }
                    return packing;
                });
    }

    /** A file whose head asks for a dictionary of 1.5 GiB. */
    static byte[] greedy() {
        byte[] packed = xz(new byte[100]);
        packed[DICTIONARY] = 37;
        int length = (packed[STREAM_HEADER] & 0xff) * 4;
        CRC32 crc = new CRC32();
        crc.update(packed, STREAM_HEADER, length);
        ByteBuffer.wrap(packed)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(STREAM_HEADER + length, (int) crc.getValue());
        return packed;
    }

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] plain, Packer packer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.over(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
