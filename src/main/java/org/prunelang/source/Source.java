package org.prunelang.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * One text that spans point into: a file, a module of the standard library, a {@code --set}
 * argument or a line of the shell. Two sources are the same only if they are the same object.
 */
public final class Source {
    /** Where a text came from, which decides how its paths are resolved and how it is shown. */
    public enum Kind {
        FILE,
        STANDARD_LIBRARY,
        SETTING,
        SHELL
    }

    private final Kind kind;
    private final String name;
    private final Optional<Path> path;
    private final String text;
    private final int[] lineStarts;

    private Source(Kind kind, String name, Optional<Path> path, String text) {
        this.kind = kind;
        this.name = name;
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** A recipe on disk; {@code name} is the path as the user wrote it. */
    public static Source file(String name, Path path, String text) {
        return new Source(Kind.FILE, name, Optional.of(path), text);
    }

    /** A module that comes with the program, shown as {@code std/models.prune}. */
    public static Source standardLibrary(String name, String text) {
        return new Source(Kind.STANDARD_LIBRARY, name, Optional.empty(), text);
    }

    /** The text of a {@code --set NAME=TEXT} argument, or of one line in the shell. */
    public static Source argument(Kind kind, String name, String text) {
        return new Source(kind, name, Optional.empty(), text);
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The name shown to people: a path as they wrote it, {@code std/train.prune}, {@code --set}.
     */
    public String name() {
        return name;
    }

    public Optional<Path> path() {
        return path;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** Line and column of an offset, both counted from 1; the end of the text is a place too. */
    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    /** The text of a line (counted from 1) without its line end. */
    public String line(int number) {
        int start = lineStarts[number - 1];
        int end = number < lineStarts.length ? lineStarts[number] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    @Override
    public String toString() {
        return name;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }
}
