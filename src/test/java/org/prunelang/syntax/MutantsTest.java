package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.source.Source;

/**
 * Whatever is written, it is understood or a diagnostic says why not: recipes with words taken out,
 * doubled, swapped or replaced, and with characters spoilt, by a seeded generator.
 */
class MutantsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int ROUNDS = 40;
    private static final int MUTANTS_A_ROUND = 60;

    static IntStream seeds() {
        return IntStream.range(0, ROUNDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areUnderstoodOrRefused(int seed) {
        Random random = new Random(seed);
        List<Source> recipes =
                Recipes.in("grammar", ".*\\.prune").stream().map(Recipes::source).toList();
        for (int i = 0; i < MUTANTS_A_ROUND; i++) {
            String text = recipes.get(random.nextInt(recipes.size())).text();
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                text =
                        random.nextInt(4) == 0
                                ? spoilCharacter(text, random)
                                : spoilWord(text, random);
            }
            check(text);
        }
    }

    private static void check(String text) {
        Source source = Source.argument(Source.Kind.SHELL, "mutant", text);
        Parsed parsed = parse(source);
        boolean plain = parses(source);
        boolean syntaxError =
                parsed.diagnostics().stream()
                        .anyMatch(d -> d.code().toString().matches("P000[1234589]"));
        if (!plain) {
            assertThat(syntaxError).as(text).isTrue();
        }
    }

    private static Parsed parse(Source source) {
        try {
            return assertTimeoutPreemptively(SOON, () -> Parser.parse(source));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(source.text(), failure);
        }
    }

    /** Whether ANTLR alone accepts the text. */
    private static boolean parses(Source source) {
        PruneParser parser = Reading.parser(Lexing.words(source, Set.of()));
        try {
            parser.recipe();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static String spoilCharacter(String text, Random random) {
        if (text.isEmpty()) {
            return "\"";
        }
        int at = random.nextInt(text.length());
        String other = "\"\\(){}[]\n\r;.,:=%#x\u00e9\ud83e\udd8a\0'0 ";
        int place = random.nextInt(other.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + other.charAt(place) + text.substring(at);
            default -> text.substring(0, at) + other.charAt(place) + text.substring(at + 1);
        };
    }

    private static String spoilWord(String text, Random random) {
        List<Token> words =
                new ArrayList<>(
                        Lexing.words(Source.argument(Source.Kind.SHELL, "mutant", text), Set.of()));
        words.removeLast();
        if (words.isEmpty()) {
            return "plan {";
        }
        Token word = words.get(random.nextInt(words.size()));
        Token other = words.get(random.nextInt(words.size()));
        String before = text.substring(0, word.getStartIndex());
        String after = text.substring(word.getStopIndex() + 1);
        return switch (random.nextInt(3)) {
            case 0 -> before + after;
            case 1 -> before + " " + other.getText() + " " + word.getText() + after;
            default -> before + other.getText() + after;
        };
    }
}
