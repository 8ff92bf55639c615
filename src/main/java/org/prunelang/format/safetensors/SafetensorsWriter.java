package org.prunelang.format.safetensors;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes tensors in single precision, one at a time, to a temporary file beside the target that
 * takes its place when it is complete and on disk. Equal tensors and texts give equal bytes.
 */
public final class SafetensorsWriter {
    /** Tensor data begins at a multiple of this, as other readers like it. */
    private static final int ALIGNMENT = 8;

    /** A tensor to write; its numbers are asked for when its turn has come. */
    public interface Source {
        String name();

        List<Integer> shape();

        /** As many as the shape holds, row by row. */
        float[] values();
    }

    private SafetensorsWriter() {}

    /**
     * @param metadata free text by key
     * @return P0802 if the file cannot be written; then nothing is left behind
     */
    public static Optional<Diagnostic> write(
            Path path, List<? extends Source> tensors, SortedMap<String, String> metadata) {
        Path target = path.toAbsolutePath();
        // A name of this process and thread: whoever else writes the file has another one.
        Path temporary =
                target.resolveSibling(
                        ".%s.%d-%d.part"
                                .formatted(
                                        target.getFileName(),
                                        ProcessHandle.current().pid(),
                                        Thread.currentThread().threadId()));
        try {
            writeAll(temporary, header(tensors, metadata), tensors);
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(
                    Diagnostic.of(Code.P0802, "%s: %s".formatted(path, reasonOf(failed))));
        } finally {
            discard(temporary);
        }
    }

    private static String reasonOf(IOException failed) {
        return switch (failed) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "its folder may not be written to";
            default -> "it cannot be written (%s)".formatted(failed.getMessage());
        };
    }

    /** Gone already if it took its place. */
    private static void discard(Path temporary) {
        temporary.toFile().delete();
    }

    private static void writeAll(Path to, byte[] header, List<? extends Source> tensors)
            throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        to,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            out.write(littleEndian(header.length));
            out.write(header);
            for (Source tensor : tensors) {
                writeValues(tensor, out);
            }
            out.flush();
            channel.force(true);
        }
    }

    private static void writeValues(Source tensor, OutputStream out) throws IOException {
        float[] values = tensor.values();
        if (values.length != elements(tensor)) {
            throw new IllegalArgumentException(
                    "%d values for %s %s".formatted(values.length, tensor.name(), tensor.shape()));
        }
        byte[] bytes = new byte[Float.BYTES];
        ByteBuffer number = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            number.putFloat(0, value);
            out.write(bytes);
        }
    }

    private static byte[] header(
            List<? extends Source> tensors, SortedMap<String, String> metadata) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            if (!metadata.isEmpty()) {
                json.writeName("__metadata__").writeStartObject();
                metadata.forEach(json::writeStringProperty);
                json.writeEndObject();
            }
            Set<String> names = new HashSet<>();
            long place = 0;
            for (Source tensor : tensors) {
                if (!names.add(tensor.name())) {
                    throw new IllegalArgumentException("two tensors " + tensor.name());
                }
                long end = place + elements(tensor) * Float.BYTES;
                writeEntry(json, tensor, place, end);
                place = end;
            }
            json.writeEndObject();
        }
        while (bytes.size() % ALIGNMENT != 0) {
            bytes.write(' ');
        }
        return bytes.toByteArray();
    }

    private static void writeEntry(JsonGenerator json, Source tensor, long begin, long end) {
        json.writeName(tensor.name()).writeStartObject();
        json.writeStringProperty("dtype", Dtype.F32.name());
        json.writeName("shape").writeStartArray();
        tensor.shape().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeName("data_offsets").writeStartArray();
        json.writeNumber(begin).writeNumber(end);
        json.writeEndArray().writeEndObject();
    }

    private static long elements(Source tensor) {
        return tensor.shape().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    private static byte[] littleEndian(long value) {
        byte[] bytes = new byte[Long.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return bytes;
    }
}
