package org.prunelang.format.safetensors;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The first bytes of a file: the length of the header, then the header. */
final class FileStart {
    private static final long LENGTH_BYTES = 8;
    private static final long LONGEST_HEADER = 100_000_000;

    private FileStart() {}

    static Reading<SafetensorsFile> read(Path path) {
        if (!Files.exists(path)) {
            return SafetensorsFile.refused(path, "there is no such file");
        }
        if (!Files.isRegularFile(path)) {
            return SafetensorsFile.refused(
                    path, Files.isDirectory(path) ? "it is a folder" : "it is not a plain file");
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new Reading.Read<>(opened(path, channel));
        } catch (Malformed wrong) {
            return SafetensorsFile.refused(path, "no sound safetensors file: " + wrong.reason());
        } catch (IOException failed) {
            return SafetensorsFile.refused(path, reasonOf(failed));
        }
    }

    private static SafetensorsFile opened(Path path, FileChannel channel) throws IOException {
        long size = channel.size();
        long length = headerLength(channel, size);
        channel.position(LENGTH_BYTES);
        try (InputStream all = Channels.newInputStream(channel)) {
            Header header = HeaderParser.parse(new Bounded(all, length));
            long dataStart = LENGTH_BYTES + length;
            header.checkLayout(size - dataStart);
            return new SafetensorsFile(path, header, dataStart);
        }
    }

    /** The length is checked against the file before anything is made of that size. */
    private static long headerLength(FileChannel channel, long size) throws IOException {
        if (size == 0) {
            throw new Malformed("it is empty");
        }
        ByteBuffer start = ByteBuffer.allocate((int) LENGTH_BYTES + 1);
        start.order(ByteOrder.LITTLE_ENDIAN);
        while (start.hasRemaining() && channel.read(start, start.position()) >= 0) {}
        if (start.hasRemaining()) {
            throw new Malformed("its %d bytes are too few for a header".formatted(size));
        }
        long length = start.getLong(0);
        if (length < 0 || length > size - LENGTH_BYTES) {
            throw new Malformed(
                    "it announces a header of %s bytes, but has %d bytes in all"
                            .formatted(Long.toUnsignedString(length), size));
        }
        if (length > LONGEST_HEADER) {
            throw new Malformed(
                    "its header of %d bytes is longer than %d".formatted(length, LONGEST_HEADER));
        }
        if (start.get((int) LENGTH_BYTES) != '{') {
            throw new Malformed("its header does not begin with `{`");
        }
        return length;
    }

    static String reasonOf(IOException failed) {
        return switch (failed) {
            case AccessDeniedException _ -> "it may not be read";
            case NoSuchFileException _ -> "it is gone";
            default -> "it cannot be read (%s)".formatted(failed.getMessage());
        };
    }

    /** Ends after so many bytes. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int at, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int got = super.read(to, at, (int) Math.min(most, left));
            left -= Math.max(got, 0);
            return got;
        }
    }
}
