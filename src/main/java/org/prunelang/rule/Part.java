package org.prunelang.rule;

import java.util.Optional;

/** One amount of a rule's chain and what chooses within it; nothing may be said of a space's. */
public record Part(Amount amount, Optional<Choice> choice) {
    /** How the filters that go are found. */
    public sealed interface Choice {
        /** The lowest scores go. */
        record By(Criterion criterion) implements Choice {}

        /** No filter stays as it is: the rows are made anew from all of them. */
        record RebuiltBy(Transform transform) implements Choice {}
    }
}
