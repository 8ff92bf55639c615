package org.prunelang.check;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.RuleItem;

/** The words of rules; singular and plural are the same word. */
final class RuleWords {
    private static final List<String> NOUNS =
            List.of("filters", "channels", "blocks", "branches", "macs", "params");
    private static final List<String> KINDS =
            List.of(
                    "conv",
                    "depthwise",
                    "linear",
                    "layer",
                    "block",
                    "branch",
                    "junction",
                    "stem",
                    "head");
    private static final List<String> PLACES = List.of("first", "last");
    private static final List<String> GATED = List.of("filter", "channel");

    private final Pass pass;

    RuleWords(Pass pass) {
        this.pass = pass;
    }

    void noun(Identifier noun) {
        oneOf(noun, NOUNS, "an amount is not of `%s`", "it is of " + String.join(", ", NOUNS));
    }

    /** {@code conv}, {@code first conv}, {@code last linear}. */
    void selector(RuleItem.Selector selector) {
        kinds(selector.words(), false);
    }

    /** {@code conv channel}: the kind of layer, and what is gated in it. */
    void gated(RuleItem.Selector selector) {
        kinds(selector.words(), true);
    }

    private void kinds(List<Identifier> words, boolean gated) {
        if (words.isEmpty()) {
            return;
        }
        boolean placed = PLACES.contains(words.getFirst().text());
        if (words.size() == 1) {
            if (!placed) {
                kind(words.getFirst());
            }
            return;
        }
        if (placed) {
            kind(words.getLast());
            return;
        }
        kind(words.getFirst());
        if (!gated || !isAmong(words.getLast().text(), GATED)) {
            oneOf(
                    words.getFirst(),
                    PLACES,
                    "`%s` does not choose among layers",
                    "the words before a kind are `first` and `last`");
        }
    }

    private void kind(Identifier kind) {
        oneOf(
                kind,
                KINDS,
                "there is no kind of layer `%s`",
                "the kinds are " + String.join(", ", KINDS));
    }

    void tie(RuleItem.Tie tie) {
        oneOf(
                tie.what(),
                List.of("junctions", "widths"),
                "`%s` cannot be tied",
                "write `tie junctions by mean`, or `tie widths \"stage*.*.conv{1,2}\"`");
        tie.by()
                .ifPresent(by ->
                        oneOf(
                                by,
                                Enumerations.words("combination"),
                                "scores are not combined by `%s`",
                                "they are by "
                                        + String.join(", ", Enumerations.words("combination"))));
        if (tie.what().text().equals("widths") && tie.pattern().isEmpty()) {
            pass.report(
                    Code.P0102,
                    tie.span(),
                    "`tie widths` wants the layers in quotes, as in \"stage*.*.conv{1,2}\"");
        }
    }

    void gather(RuleItem.Gather gather) {
        oneOf(
                gather.what(),
                List.of("junctions"),
                "`%s` cannot be gathered",
                "write `gather junctions`");
    }

    private void oneOf(Identifier word, List<String> known, String message, String words) {
        if (isAmong(word.text(), known)) {
            return;
        }
        Diagnostic told = Diagnostic.of(Code.P0201, word.span(), message.formatted(word.text()));
        List<String> forms = new ArrayList<>(known);
        pass.report(
                Spelling.nearest(word.text(), forms)
                        .map(near -> told.note("did you mean `" + near + "`?"))
                        .orElseGet(() -> told.note(words)));
    }

    private static boolean isAmong(String word, List<String> known) {
        return known.stream()
                .anyMatch(other ->
                        word.equals(other)
                                || word.equals(other + "s")
                                || word.equals(other + "es")
                                || other.equals(word + "s")
                                || other.equals(word + "es"));
    }
}
