package org.prunelang.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.prunelang.plan.FileRef;

/**
 * SHA-256 of the files a recipe names, read piece by piece, since weights may be larger than
 * memory.
 *
 * @param folder of the recipe, to which paths are relative
 */
record FileDigests(Path folder) {
    private static final int PIECE = 1 << 16;

    /**
     * The digest of a file's content; empty if the file is not there.
     *
     * @throws UncheckedIOException if it is there and cannot be read
     */
    Optional<String> of(FileRef file) {
        Path path = folder.resolve(file.path().relative()).normalize();
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(path)) {
            return Optional.of(sha256(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sha256(InputStream content) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            digest.update(piece, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
