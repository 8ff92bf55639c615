package org.prunelang.data.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZIOException;

/** What is said of a file that could not be read to its end. */
final class FileTrouble {
    private FileTrouble() {}

    static Diagnostic diagnostic(Path file, IOException trouble) {
        return Diagnostic.of(Code.P0802, file + " " + reason(trouble));
    }

    private static String reason(IOException trouble) {
        return switch (trouble) {
            case Unfit unfit -> String.valueOf(unfit.getMessage());
            case NoSuchFileException _ -> "is not there";
            case AccessDeniedException _ -> "may not be read: permission denied";
            case EOFException _ -> "ends too early: part of it is missing, so fetch it again";
            case MemoryLimitException _ -> "asks for more memory to unpack than image files need";
            case XZIOException _, ZipException _ ->
                    "is damaged: it cannot be unpacked, so fetch it again";
            default -> "cannot be read: " + trouble.getMessage();
        };
    }
}
