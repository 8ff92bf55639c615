package org.prunelang.rule.decide;

import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.rule.Part;
import org.prunelang.rule.RuleItem;

/** Scores that mean something within a layer only, ranked across layers. */
final class Incomparable {
    private Incomparable() {}

    static Optional<Diagnostic> lint(RuleItem.Share share) {
        return share.chain().getFirst().choice().stream()
                .filter(Part.Choice.By.class::isInstance)
                .map(choice -> ((Part.Choice.By) choice).criterion())
                .filter(criterion -> !criterion.comparable())
                .findFirst()
                .map(criterion ->
                        Diagnostic.of(
                                        Code.P0911,
                                        share.origin().span(),
                                        "`across` ranks filters of different layers by %s, whose scores compare within one layer only"
                                                .formatted(criterion.name()))
                                .note(
                                        "use `in each`, or a criterion that is the same scale in every layer"));
    }
}
