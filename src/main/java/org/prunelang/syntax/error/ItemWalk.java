package org.prunelang.syntax.error;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.Token;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Source;
import org.prunelang.syntax.PruneLexer;
import org.prunelang.syntax.PruneParser;

/**
 * Reads one item that holds mistakes, reports each, and leaves out the statement around it: the
 * smallest one in braces, or the one around those braces where its rest makes no sense.
 */
public final class ItemWalk {
    private final Source source;
    private final List<Token> words;
    private final int start;

    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Integer> open = new ArrayList<>();
    private final BitSet dropped = new BitSet();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private OptionalInt breakBefore = OptionalInt.empty();
    private Walk walk = Walk.from(PruneParser.RULE_recipe);
    private int at;
    private boolean finished;

    private ItemWalk(Source source, List<Token> words, int start) {
        this.source = source;
        this.words = words;
        this.start = start;
        this.at = start;
    }

    /** Inside a pair of braces: its present statement, and the walk before it. */
    private record Level(int statement, Walk before, int open) {}

    /**
     * What an item that does not parse still says.
     *
     * @param sound the words of the item without the statements that hold mistakes
     * @param end the index of the first word behind the item
     * @param breakBefore where an unfinished line swallowed the next statement: its offset; then
     *     the text has to be read again with a break there, and the rest says nothing
     */
    public record Outcome(
            List<Token> sound, int end, List<Diagnostic> diagnostics, OptionalInt breakBefore) {
        public Outcome {
            sound = List.copyOf(sound);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Reads the item that begins with the word at {@code start}. */
    public static Outcome read(Source source, List<Token> words, int start) {
        return new ItemWalk(source, words, start).read();
    }

    private Outcome read() {
        levels.push(new Level(start, walk, 0));
        while (!finished) {
            Walk next = walk.over(type(at));
            if (next.isStuck()) {
                recover();
            } else {
                accept(next);
            }
        }
        List<Token> sound = new ArrayList<>();
        for (int i = start; i < at; i++) {
            if (!dropped.get(i) && type(i) != Token.EOF) {
                sound.add(words.get(i));
            }
        }
        return new Outcome(sound, at, diagnostics, breakBefore);
    }

    private int type(int index) {
        return words.get(index).getType();
    }

    private void accept(Walk next) {
        int type = type(at);
        boolean separates = isSeparator(type);
        walk = next;
        if (type == PruneLexer.OPEN_BRACE) {
            open.add(at);
            levels.push(new Level(at + 1, walk, open.size()));
        } else if (type == PruneLexer.CLOSE_BRACE) {
            Level closed = levels.pop();
            forgetOpen(closed.open() - 1);
        } else if (Closers.opens(type)) {
            open.add(at);
        } else if (Closers.closes(type)) {
            open.removeLast();
        } else if (separates && open.size() == levels.element().open()) {
            levels.push(new Level(at + 1, walk, levels.pop().open()));
        }
        at++;
        finished = type == Token.EOF || separates && levels.size() == 1 && open.isEmpty();
    }

    private void recover() {
        Situation situation =
                new Situation(source, words, at, start, levels.element().statement(), walk, open);
        Optional<Token> swallowed =
                Lines.swallowed(situation).or(() -> Lines.swallowedLater(situation));
        if (swallowed.isPresent()) {
            breakBefore = OptionalInt.of(swallowed.get().getStartIndex());
            finished = true;
            return;
        }
        diagnostics.add(Diagnosis.of(situation));
        if (levels.size() > 1 && Brackets.beginsItem(situation)) {
            drop(start, at);
            finished = true;
        } else {
            leaveOut(skip(at, 0));
        }
    }

    /** Leaves out the present statement up to {@code end}, and those around it if need be. */
    private void leaveOut(int end) {
        int mistake = at;
        at = end;
        while (true) {
            Level level = levels.element();
            drop(level.statement(), at);
            forgetOpen(level.open());
            walk = level.before();
            if (levels.size() == 1) {
                finished = true;
                at += isSeparator(type(at)) ? 1 : 0;
                return;
            }
            boolean broken = at > mistake && type(at - 1) == PruneLexer.BROKEN;
            if (broken || walk.takes(type(at))) {
                return;
            }
            levels.pop();
            at = skip(at, 1);
        }
    }

    private void drop(int from, int to) {
        dropped.set(from, Math.max(from, to));
    }

    private void forgetOpen(int size) {
        while (open.size() > size) {
            open.removeLast();
        }
    }

    /**
     * The end of the statement a word stands in: its separator, or the brace that closes the
     * statements around it.
     *
     * @param depth how many braces are open inside the statement
     */
    private int skip(int from, int depth) {
        int inside = depth;
        for (int i = from; ; i++) {
            int type = type(i);
            boolean outermost = levels.size() == 1;
            if (type == Token.EOF || i > from && isItemAhead(i)) {
                return i;
            }
            if (type == PruneLexer.OPEN_BRACE) {
                inside++;
            } else if (type == PruneLexer.CLOSE_BRACE && (inside > 0 || !outermost)) {
                if (inside == 0) {
                    return i;
                }
                inside--;
            } else if (inside == 0 && isSeparator(type)) {
                return i;
            } else if (inside == 0 && type == PruneLexer.BROKEN) {
                return i + 1;
            }
        }
    }

    private static boolean isSeparator(int type) {
        return type == PruneLexer.NL || type == PruneLexer.SEMICOLON;
    }

    private boolean isItemAhead(int index) {
        return index > start
                && Brackets.beginsItem(
                        new Situation(source, words, index, start, start, walk, List.of()));
    }
}
