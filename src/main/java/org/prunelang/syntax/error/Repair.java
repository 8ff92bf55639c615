package org.prunelang.syntax.error;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.prunelang.syntax.PruneLexer;

/**
 * Guesses what one wrong word before a pair of braces was meant to be, so that the mistakes between
 * the braces are found too. The statement itself stays left out.
 */
final class Repair {
    private Repair() {}

    /** The brace that the statement of a wrong word still opens. */
    static OptionalInt braceAhead(List<Token> words, int at) {
        for (int i = at; i < words.size(); i++) {
            switch (words.get(i).getType()) {
                case PruneLexer.OPEN_BRACE -> {
                    return OptionalInt.of(i);
                }
                case PruneLexer.CLOSE_BRACE,
                        PruneLexer.NL,
                        PruneLexer.SEMICOLON,
                        PruneLexer.BROKEN,
                        Token.EOF -> {
                    return OptionalInt.empty();
                }
                default -> {}
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The walk behind the brace, had the word not been there, been another, or had one before it.
     */
    static Optional<Walk> through(Walk before, List<Token> words, int at, int brace) {
        List<Token> rest = words.subList(Math.min(at + 1, brace), brace + 1);
        List<Token> all = words.subList(at, brace + 1);
        Stream<Walk> without = Stream.of(along(before, rest));
        Stream<Walk> another =
                alternatives(before).mapToObj(type -> along(before.over(type), rest));
        Stream<Walk> oneMore = alternatives(before).mapToObj(type -> along(before.over(type), all));
        return Stream.of(without, another, oneMore)
                .flatMap(walks -> walks)
                .filter(walk -> !walk.isStuck())
                .findFirst();
    }

    /** Any word but those that open, close or separate: they would change what is inside what. */
    private static IntStream alternatives(Walk walk) {
        return walk.edges(_ -> true).stream()
                .flatMapToInt(edge -> IntStream.of(edge.transition().label().toArray()))
                .filter(type -> type != Token.EOF && !Closers.opens(type) && !Closers.closes(type))
                .filter(type -> type != PruneLexer.NL && type != PruneLexer.SEMICOLON)
                .distinct();
    }

    private static Walk along(Walk walk, List<Token> words) {
        Walk along = walk;
        for (Token word : words) {
            if (along.isStuck()) {
                return along;
            }
            along = along.over(word.getType());
        }
        return along;
    }
}
