package org.prunelang.syntax.build;

import java.util.List;
import java.util.stream.Collectors;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Identifier;

/** The policies a rule set may state, as sentences; there are no others. */
enum Policies {
    ROUNDING("rounding nearest", "rounding kept down", "rounding removed down"),
    ZERO("zero weights", "zero norms", "zero weights and norms"),
    CLEAR("clear momentum"),
    CARRY("carry momentum"),
    FOLD("fold constants"),
    DROP("drop constants");

    private final List<String> sentences;

    Policies(String... sentences) {
        this.sentences = List.of(sentences);
    }

    /** Reports words that are no policy, with the ones that begin like it. */
    static void check(List<Identifier> words, Diagnostics diagnostics) {
        String written = words.stream().map(Identifier::text).collect(Collectors.joining(" "));
        Policies policy = beginningWith(words.getFirst());
        if (policy.sentences.contains(written)) {
            return;
        }
        Span span = words.getFirst().span().to(words.getLast().span());
        Diagnostic refused =
                Diagnostic.of(Code.P0010, span, "there is no policy `%s`".formatted(written));
        diagnostics.report(refused.note(policy.advice(written)));
    }

    private static Policies beginningWith(Identifier word) {
        for (Policies policy : values()) {
            if (policy.sentences.getFirst().startsWith(word.text() + " ")) {
                return policy;
            }
        }
        throw new IllegalStateException("no policy begins with " + word.text());
    }

    private String advice(String written) {
        return Spelling.nearest(written, sentences)
                .map("did you mean `%s`?"::formatted)
                .orElseGet(() ->
                        sentences.stream()
                                .map("`%s`"::formatted)
                                .collect(Collectors.joining(", ", "write ", ""))
                                .replaceAll(", (?=[^,]*$)", " or "));
    }
}
