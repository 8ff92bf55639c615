package org.prunelang.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A mistake in Prune itself. Its author gets the trace in a file; the user gets one line that says
 * whose mistake it is and where the file lies.
 */
record Crash(Throwable cause) {

    String message() {
        if (cause instanceof OutOfMemoryError) {
            return "out of memory; the program may use a quarter of this machine's memory";
        }
        return "internal error: this is a mistake in Prune, not in your recipe. Please report it"
                + details();
    }

    private String details() {
        try {
            Path file = Files.createTempFile("prune-crash-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                cause.printStackTrace(writer);
            }
            return " with the file " + file;
        } catch (IOException failure) {
            return " (no details: the temporary folder cannot be written)";
        }
    }
}
