package org.prunelang.format.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;

/**
 * A weights file whose header was read and found sound. Data is read tensor by tensor when asked
 * for, through a small buffer; between reads the file is closed.
 */
public final class SafetensorsFile {
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path path;
    private final Header header;
    private final long dataStart;

    SafetensorsFile(Path path, Header header, long dataStart) {
        this.path = path;
        this.header = header;
        this.dataStart = dataStart;
    }

    /** Reads and checks the header; P0802 with the reason if anything in it is not right. */
    public static Reading<SafetensorsFile> open(Path path) {
        return FileStart.read(path);
    }

    public Path path() {
        return path;
    }

    /** All tensors, in the order of their data. */
    public List<TensorEntry> tensors() {
        return header.tensors();
    }

    public Optional<TensorEntry> tensor(String name) {
        return tensors().stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }

    /** Free text that the writer added, by key. */
    public SortedMap<String, String> metadata() {
        return header.metadata();
    }

    /** The numbers of a tensor, row by row; exact for all types but 64-bit whole numbers. */
    public Reading<double[]> doubles(TensorEntry tensor) {
        if (tensor.elements() > Runtime.getRuntime().maxMemory() / Double.BYTES / 2
                || tensor.elements() > Integer.MAX_VALUE - 8) {
            return refused(path, "tensor %s is too large".formatted(Shown.name(tensor.name())));
        }
        double[] values = new double[(int) tensor.elements()];
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            fill(values, tensor, channel);
            return new Reading.Read<>(values);
        } catch (Malformed changed) {
            return refused(path, changed.reason());
        } catch (IOException failed) {
            return refused(path, FileStart.reasonOf(failed));
        }
    }

    private void fill(double[] values, TensorEntry tensor, FileChannel channel) throws IOException {
        ByteBuffer buffer =
                ByteBuffer.allocateDirect(
                                (int) Math.clamp(tensor.end() - tensor.begin(), 8L, BUFFER_BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN);
        long place = dataStart + tensor.begin();
        int done = 0;
        while (done < values.length) {
            long left = (long) (values.length - done) * tensor.dtype().bytes();
            buffer.clear().limit((int) Math.min(left, buffer.capacity()));
            place += readFully(channel, buffer, place);
            buffer.flip();
            while (buffer.hasRemaining()) {
                values[done++] = tensor.dtype().next(buffer);
            }
        }
    }

    private static int readFully(FileChannel channel, ByteBuffer buffer, long place)
            throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place + buffer.position()) < 0) {
                throw new Malformed("it became shorter while it was read");
            }
        }
        return buffer.position();
    }

    static <T> Reading<T> refused(Path path, String reason) {
        return new Reading.Refused<>(Diagnostic.of(Code.P0802, "%s: %s".formatted(path, reason)));
    }
}
