package org.prunelang.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Unpacks a slow packing once and keeps the result under the digest of the packed file, so that the
 * next run reads plain bytes. A copy appears under its name only when it is whole.
 *
 * @param folder where copies are kept; without one every run unpacks
 */
public record Unpacked(Optional<Path> folder) {
    public static final Unpacked NOT_KEPT = new Unpacked(Optional.empty());

    /** The content of a file that has this many bytes when it is unpacked. */
    InputStream open(Path file, long bytes) throws IOException {
        Packing packing = Packing.of(file);
        if (packing != Packing.XZ || folder.isEmpty()) {
            return packing.open(file);
        }
        Path copy = folder.get().resolve(digest(file) + ".bin");
        if (!Files.isRegularFile(copy) || Files.size(copy) != bytes) {
            unpack(file, copy, bytes);
        }
        return Packing.PLAIN.open(copy);
    }

    private static void unpack(Path file, Path copy, long bytes) throws IOException {
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Path unfinished =
                Files.createTempFile(copy.toAbsolutePath().getParent(), "unpack", ".part");
        try (InputStream in = Packing.XZ.open(file)) {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                copy(new ExactContent(in, bytes), out, bytes);
            }
            Files.move(
                    unfinished,
                    copy,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void copy(ExactContent content, OutputStream out, long bytes)
            throws IOException {
        byte[] piece = new byte[1 << 16];
        for (long left = bytes; left > 0; left -= piece.length) {
            if (left < piece.length) {
                piece = new byte[(int) left];
            }
            content.read(piece);
            out.write(piece);
        }
        content.end();
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
