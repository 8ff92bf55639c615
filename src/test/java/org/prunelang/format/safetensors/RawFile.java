package org.prunelang.format.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Safetensors files put together byte by byte, sound or not. */
final class RawFile {
    private RawFile() {}

    static Path of(Path folder, String header, int dataBytes) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return of(folder, text.length, text, new byte[dataBytes]);
    }

    static Path of(Path folder, long length, byte[] header, byte[] data) {
        return bytes(
                folder,
                ByteBuffer.allocate(8 + header.length + data.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(length)
                        .put(header)
                        .put(data)
                        .array());
    }

    static Path bytes(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("weights.safetensors"), bytes);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** {@code "name":{"dtype":"F32","shape":[…],"data_offsets":[…,…]}}. */
    static String tensor(String name, String dtype, String shape, long begin, long end) {
        return "\"%s\":{\"dtype\":\"%s\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
                .formatted(name, dtype, shape, begin, end);
    }
}
