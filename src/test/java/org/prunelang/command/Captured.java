package org.prunelang.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.prunelang.diagnostic.Paint;
import org.prunelang.diagnostic.Signs;

/** What a command line printed, and how it ended. */
record Captured(int code, String out, String err) {

    static Captured run(String... arguments) {
        return run(Signs.ALL, new SessionWorkbench(), arguments);
    }

    static Captured run(Signs signs, Workbench workbench, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(stream(out), stream(err), signs, Paint.NONE);
        int code = Main.run(output, workbench, arguments);
        return new Captured(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
