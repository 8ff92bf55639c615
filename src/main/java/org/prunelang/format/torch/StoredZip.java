package org.prunelang.format.torch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip whose entries are stored as they are, each beginning at a multiple of 64 so that readers
 * can map them. Equal entries give equal bytes.
 */
final class StoredZip implements AutoCloseable {
    private static final int ALIGNMENT = 64;
    private static final int HEADER = 30;
    private static final int FIELD = 4;

    /** Java marks earlier dates by a field of its own, which would spoil the alignment. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Counting counting;
    private final ZipOutputStream zip;

    StoredZip(OutputStream out) {
        counting = new Counting(out);
        zip = new ZipOutputStream(counting);
        zip.setMethod(ZipOutputStream.STORED);
    }

    void entry(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        entry.setSize(content.length);
        entry.setTimeLocal(DATE);
        entry.setExtra(padding(name));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** An extra field {@code FB} of as many letters as bring the content to its place. */
    private byte[] padding(String name) {
        long start = counting.count + HEADER + name.getBytes(StandardCharsets.UTF_8).length + FIELD;
        int length = Math.floorMod(-start, ALIGNMENT);
        byte[] field = new byte[FIELD + length];
        Arrays.fill(field, (byte) 'Z');
        field[0] = 'F';
        field[1] = 'B';
        field[2] = (byte) length;
        field[3] = 0;
        return field;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Knows how much was written, which is where the next entry begins. */
    private static final class Counting extends FilterOutputStream {
        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
