package org.prunelang.syntax.error;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.syntax.PruneLexer;

/** Chooses what to say about a word that does not fit: a known slip, or what was expected. */
final class Diagnosis {
    private static final List<Function<Situation, Optional<Diagnostic>>> KNOWN =
            List.of(
                    MisspeltNumbers::of,
                    Slips::strayOperator,
                    Brackets::unclosed,
                    Slips::ambiguousAmount,
                    Slips::missingReach,
                    Slips::valueWithoutLet);

    private Diagnosis() {}

    static Diagnostic of(Situation situation) {
        return KNOWN.stream()
                .map(slip -> slip.apply(situation))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unexpected(situation));
    }

    private static Diagnostic unexpected(Situation situation) {
        boolean begun = situation.at() > situation.statement();
        Expected expected = Expected.after(situation.before(), begun);
        Diagnostic diagnostic =
                Diagnostic.of(Code.P0001, situation.pointed(), headline(situation))
                        .pointing(expected.sentence());
        return advice(situation, expected).map(diagnostic::note).orElse(diagnostic);
    }

    /** A keyword is written from memory, so only a slip of the finger is taken for it. */
    private static int reach(String word) {
        return Math.max(1, word.length() / 4);
    }

    private static String headline(Situation situation) {
        return switch (situation.type()) {
            case Token.EOF -> "the text ends too early";
            case PruneLexer.NL, PruneLexer.SEMICOLON -> "this statement ends too early";
            case PruneLexer.CLOSE_BRACE -> "this `}` comes too early";
            case PruneLexer.INTERP_END -> "this `)` comes too early";
            case PruneLexer.QUOTE -> "a text cannot stand here";
            case PruneLexer.UNKNOWN ->
                    "`%s` is no sign of the language".formatted(shown(situation.text()));
            default -> "`%s` cannot stand here".formatted(situation.text());
        };
    }

    private static String shown(String character) {
        int code = character.codePointAt(0);
        return Character.isISOControl(code) ? "U+%04X".formatted(code) : character;
    }

    private static Optional<String> advice(Situation situation, Expected expected) {
        String text = situation.text();
        if (situation.type() == PruneLexer.ID) {
            Optional<String> meant =
                    Spelling.nearest(text, Expected.keywords(situation.before()))
                            .filter(word -> Spelling.distance(text, word) <= reach(text));
            if (meant.isPresent()) {
                return Optional.of("did you mean `%s`?".formatted(meant.get()));
            }
        }
        if (expected.phrases().contains(Phrases.NAME) && Words.isKeyword(situation.type())) {
            return Optional.of(
                    "`%s` is a word of the language; choose another name".formatted(text));
        }
        return Slips.advice(situation);
    }
}
