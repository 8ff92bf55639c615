package org.prunelang.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The outcome of reading a recipe or a module: its text, or why there is none. */
public sealed interface Reading {
    /** A recipe of 20,000 lines has about one megabyte; what is larger than this is none. */
    int MOST_BYTES = 64 << 20;

    record Text(Source source) implements Reading {}

    /**
     * @param why ends a sentence that begins with the file's name: "does not exist"
     * @param next what to do about it, where that is plain
     */
    record Refused(String why, Optional<String> next) implements Reading {
        public Refused(String why) {
            this(why, Optional.empty());
        }
    }

    /** Reads the file a user named on the command line. */
    static Reading of(String name) {
        try {
            return of(name, Path.of(name));
        } catch (InvalidPathException failure) {
            return new Refused("is no name that a file can have here");
        }
    }

    /**
     * Reads a file of UTF-8 text. A byte order mark at its start is dropped.
     *
     * @param name the path as the user wrote it
     */
    static Reading of(String name, Path path) {
        if (Files.isDirectory(path)) {
            return new Refused("is a folder, not a file");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? new Refused("is larger than 64 MiB: that is no recipe")
                    : decode(name, path, bytes);
        } catch (NoSuchFileException failure) {
            return new Refused("does not exist");
        } catch (AccessDeniedException failure) {
            return new Refused("may not be read: permission denied");
        } catch (IOException failure) {
            return new Refused("cannot be read: " + failure.getMessage());
        }
    }

    private static Reading decode(String name, Path path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        int control = firstControl(text);
        if (control >= 0) {
            return new Refused("is not a text file: " + place(text, control, "control character"));
        }
        if (result.isError()) {
            String bad = String.format("byte 0x%02X", in.get(in.position()));
            return new Refused(
                    "is not UTF-8 text: " + place(text, text.length(), bad),
                    Optional.of("save it with the encoding UTF-8"));
        }
        return new Text(
                Source.file(name, path, text.startsWith("\ufeff") ? text.substring(1) : text));
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                return i;
            }
        }
        return -1;
    }

    private static String place(String text, int offset, String what) {
        long line = 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return what + " in line " + line;
    }
}
