package org.prunelang.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Source;
import org.prunelang.syntax.error.ItemWalk;

/**
 * Reads the items of a text. A text without mistakes is parsed once, in one pass. Where an item has
 * a mistake it is walked word by word, its mistakes are reported, and reading goes on behind it.
 */
final class Reading {
    /** So many mistakes that the rest would not be read anyway. */
    private static final int MOST_MISTAKES = 50;

    private final Source source;
    private final List<Token> words;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<PruneParser.ItemContext> items = new ArrayList<>();
    private OptionalInt breakBefore = OptionalInt.empty();

    private Reading(Source source, List<Token> words) {
        this.source = source;
        this.words = words;
    }

    static Reading of(Source source) {
        Set<Integer> breaks = new HashSet<>();
        while (true) {
            Reading reading = new Reading(source, Lexing.words(source, breaks));
            reading.readAll();
            boolean again =
                    reading.breakBefore.isPresent()
                            && breaks.size() < MOST_MISTAKES
                            && breaks.add(reading.breakBefore.getAsInt());
            if (!again) {
                return reading;
            }
        }
    }

    List<PruneParser.ItemContext> items() {
        return items;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics.all();
    }

    private void readAll() {
        int from = 0;
        while (from < words.size() && breakBefore.isEmpty()) {
            if (diagnostics.count() >= MOST_MISTAKES) {
                return;
            }
            from = readFrom(from);
        }
    }

    /** Parses the rest; of a rest that holds a mistake, up to the end of the item that does. */
    private int readFrom(int from) {
        try {
            items.addAll(parser(words.subList(from, words.size())).recipe().item());
            return words.size();
        } catch (ParseCancellationException stopped) {
            Token offending = offending(stopped);
            int start = ItemBounds.startOfItemWith(offending, words, from);
            addSound(words.subList(from, start));
            return readMistaken(start, offending);
        } catch (DepthGuard.TooDeep deep) {
            int start = ItemBounds.startOfItemWith(deep.token(), words, from);
            addSound(words.subList(from, start));
            diagnostics.report(tooDeep(source, deep.token()));
            return ItemBounds.endOfItem(words, start);
        }
    }

    private static Token offending(ParseCancellationException stopped) {
        if (stopped.getCause() instanceof RecognitionException mistake) {
            return mistake.getOffendingToken();
        }
        throw stopped;
    }

    private void addSound(List<Token> sound) {
        items.addAll(parser(sound).recipe().item());
    }

    private int readMistaken(int start, Token offending) {
        ItemWalk.Outcome outcome = ItemWalk.read(source, words, start);
        diagnostics.reportAll(outcome.diagnostics());
        breakBefore = outcome.breakBefore();
        if (breakBefore.isPresent()) {
            return words.size();
        }
        if (outcome.diagnostics().isEmpty()) {
            throw new IllegalStateException(
                    "the parser and the walk disagree at " + offending + " of " + source);
        }
        try {
            addSound(outcome.sound());
        } catch (DepthGuard.TooDeep deep) {
            diagnostics.report(tooDeep(source, deep.token()));
        }
        return outcome.end();
    }

    static Diagnostic tooDeep(Source source, Token token) {
        int start = Math.min(token.getStartIndex(), source.length());
        int end = Math.max(start, Math.min(token.getStopIndex() + 1, source.length()));
        return Diagnostic.of(
                        Code.P0008, source.span(start, end), "this is nested too deep to be read")
                .pointing("about 250 parentheses or 900 blocks fit into each other")
                .note("give inner parts names with `let`, `fn` or `block`");
    }

    static PruneParser parser(List<Token> words) {
        PruneParser parser =
                new PruneParser(new CommonTokenStream(new ListTokenSource(List.copyOf(words))));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parser;
    }
}
