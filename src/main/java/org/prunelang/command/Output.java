package org.prunelang.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import org.prunelang.diagnostic.Advice;
import org.prunelang.diagnostic.JsonForm;
import org.prunelang.diagnostic.Paint;
import org.prunelang.diagnostic.Signs;
import org.prunelang.diagnostic.TextForm;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command prints: its two streams, and what they can show. Answers go to {@code out},
 * remarks about the program to {@code err}.
 */
public final class Output {
    /** The commands there are; advice in diagnostics names no others. */
    static final Set<String> COMMANDS = Set.of("check", "plan", "test");

    private final PrintStream out;
    private final PrintStream err;
    private final Signs signs;
    private final Paint paint;

    public Output(PrintStream out, PrintStream err, Signs signs, Paint paint) {
        this.out = out;
        this.err = err;
        this.signs = signs;
        this.paint = paint;
    }

    /** The streams of this process. The launcher knows whether the first one is a terminal. */
    static Output ofProcess() {
        Charset charset = System.out.charset();
        boolean terminal = Boolean.getBoolean("prune.terminal");
        boolean plain =
                !terminal
                        || System.getenv("NO_COLOR") != null
                        || "dumb".equals(System.getenv("TERM"));
        return new Output(
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset),
                Signs.of(charset),
                plain ? Paint.NONE : Paint.ANSI);
    }

    /** An output that keeps nothing of what is printed. */
    static Output discarding() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Output(nowhere, nowhere, Signs.ALL, Paint.NONE);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** Prints lines for people; signs that the stream cannot carry get stand-ins. */
    void print(String text) {
        out.print(signs.show(text));
    }

    /** The text as the stream can carry it. */
    String shown(String text) {
        return signs.show(text);
    }

    /** Prints what a renderer has already fitted to the stream, colours included. */
    void printShown(String text) {
        out.print(text);
    }

    /** Prints what a renderer has fitted, beside the answer. */
    void printShownAsRemark(String text) {
        err.print(text);
    }

    /** Prints a remark about the program itself. */
    void remark(String text) {
        err.println("prune: " + signs.show(text));
    }

    /** Prints one JSON document, in ASCII where the stream carries no more. */
    void print(JsonNode document) {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .configure(JsonWriteFeature.ESCAPE_NON_ASCII, signs == Signs.ASCII)
                        .build();
        out.print(mapper.writeValueAsString(document).replace("\r", ""));
        out.print('\n');
    }

    TextForm textForm(String recipe) {
        return new TextForm(signs, paint, advice(recipe));
    }

    JsonForm jsonForm(String recipe) {
        return new JsonForm(advice(recipe));
    }

    void flush() {
        out.flush();
        err.flush();
    }

    private static Advice advice(String recipe) {
        return new Advice(COMMANDS, Optional.of(recipe));
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, charset);
    }
}
